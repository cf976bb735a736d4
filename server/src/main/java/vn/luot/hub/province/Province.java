package vn.luot.hub.province;

/// What a province's hub knows of its sites.
public record Province(Sites sites, SiteDays days) {}
