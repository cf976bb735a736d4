package vn.luot.wire;

/// Every topic of one office, with its QoS and retain flag.
///
/// @param office the office whose branch this is
public record Topics(OfficeId office) {
    private static final String ROOT = "luot/v1/";

    /// A topic and how to publish on it.
    ///
    /// @param qos always 1: the broker may drop a message, the outbox resends it
    public record Topic(String name, int qos, boolean retained) {}

    public Topic event(DeviceId device) {
        return once(device, "up/ev");
    }

    public Topic request(DeviceId device) {
        return once(device, "up/req");
    }

    public Topic state(DeviceId device) {
        return kept(device + "/up/state");
    }

    public Topic ack(DeviceId device) {
        return once(device, "down/ack");
    }

    public Topic answer(DeviceId device) {
        return once(device, "down/resp");
    }

    public Topic command(DeviceId device) {
        return once(device, "down/cmd");
    }

    public Topic desired(DeviceId device) {
        return kept(device + "/down/desired");
    }

    public Topic queue(ServiceCode service) {
        return kept("pub/queue/" + service.topicLevel());
    }

    public Topic desk(DeskId desk) {
        return kept("pub/desk/" + desk);
    }

    public Topic procedures() {
        return kept("pub/procedures");
    }

    public Topic calls() {
        return new Topic(branch() + "pub/calls", 1, false);
    }

    public Topic hub() {
        return kept("hub/state");
    }

    /// Filter of all that devices send to the hub.
    public String allUp() {
        return branch() + "+/up/#";
    }

    /// Filter of all that the hub sends to one device.
    public String allDown(DeviceId device) {
        return branch() + device + "/down/#";
    }

    /// Filter of all that anyone may read.
    public String allPublic() {
        return branch() + "pub/#";
    }

    /// Whether a device may publish there.
    public boolean maySend(DeviceId device, String topic) {
        return topic.startsWith(branch() + device + "/up/");
    }

    /// Whether a device may subscribe there: what is meant for it, and what anyone may read.
    public boolean mayHear(DeviceId device, String filter) {
        return filter.startsWith(branch() + device + "/down/")
                || filter.startsWith(branch() + "pub/")
                || filter.equals(hub().name());
    }

    /// The client id of a device; no other device may use it.
    public String client(DeviceId device) {
        return office + "-" + device;
    }

    /// The client id under which a device looks whether the hub is there, beside its usual one.
    public String tester(DeviceId device) {
        return client(device) + "_test";
    }

    public String hubClient() {
        return "hub-" + office;
    }

    /// The device that sent on this topic.
    ///
    /// @throws IllegalArgumentException if the topic is not `{office}/{device}/up/…` of this office
    public DeviceId sender(String topic) {
        var branch = branch();
        var end = topic.indexOf("/up/");
        if (!topic.startsWith(branch) || end <= branch.length())
            throw new IllegalArgumentException(
                    "not a topic of a device of " + office + ": " + topic);
        return new DeviceId(topic.substring(branch.length(), end));
    }

    private Topic once(DeviceId device, String rest) {
        return new Topic(branch() + device + "/" + rest, 1, false);
    }

    private Topic kept(String rest) {
        return new Topic(branch() + rest, 1, true);
    }

    private String branch() {
        return ROOT + office + "/";
    }
}
