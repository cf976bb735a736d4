package vn.luot.hub.web;

import io.javalin.config.RoutesConfig;

/// A part of the site that knows its own addresses.
public interface Page {
    /// Adds the page's routes, each with the [Access] it needs; one without stops the start.
    void routes(RoutesConfig routes);
}
