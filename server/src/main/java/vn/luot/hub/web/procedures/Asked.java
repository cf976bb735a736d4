package vn.luot.hub.web.procedures;

import java.util.Optional;
import vn.luot.hub.web.Addresses;
import vn.luot.wire.ServiceCode;

/// What somebody looks for.
///
/// @param page from 1
record Asked(String query, Optional<ServiceCode> service, int page) {
    Asked page(int next) {
        return new Asked(query, service, next);
    }

    Asked everything() {
        return new Asked(query, Optional.empty(), 1);
    }

    String address() {
        return LookupView.HERE + fields("?") + (page > 1 ? joint() + "page=" + page : "");
    }

    String address(String code) {
        return LookupView.HERE + "?code=" + Addresses.encode(code) + fields("&");
    }

    private String joint() {
        return fields("?").isEmpty() ? "?" : "&";
    }

    private String fields(String first) {
        var text = new StringBuilder();
        if (!query.isEmpty()) text.append("&q=").append(Addresses.encode(query));
        service.ifPresent(code -> text.append("&service=").append(code));
        return text.isEmpty() ? "" : first + text.substring(1);
    }
}
