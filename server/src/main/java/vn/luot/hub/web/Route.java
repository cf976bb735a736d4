package vn.luot.hub.web;

import io.javalin.security.RouteRole;
import java.util.Set;

/// One line of the route table.
///
/// @param path with its parameters in braces
/// @param access any of which is enough
public record Route(String method, String path, Set<RouteRole> access) {
    public Route {
        access = Set.copyOf(access);
    }
}
