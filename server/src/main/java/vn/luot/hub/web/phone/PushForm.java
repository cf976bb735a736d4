package vn.luot.hub.web.phone;

/// How a page asks to be told when nobody looks at it. A script fills it in.
///
/// @param key by which the browser's service is to know the hub
public record PushForm(String action, String key) {}
