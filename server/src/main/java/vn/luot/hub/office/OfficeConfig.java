package vn.luot.hub.office;

import java.util.List;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Rules.Limits;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;

/// Everything one office decides for itself: the content of its YAML file.
///
/// @param title lines at the top of ticket and screens, such as the centre's and the ward's name
/// @param publicUrl the address under which phones reach the hub, such as `http://10.0.0.5:8080`
/// @param notices lines for the hall's ticker
public record OfficeConfig(
        OfficeId id,
        List<Words> title,
        String hotline,
        String publicUrl,
        Voice voice,
        List<Service> services,
        List<DeskSpec> desks,
        List<Priority> priorities,
        CallRule callRule,
        Calendar calendar,
        Limits limits,
        List<Words> notices) {
    public OfficeConfig {
        title = List.copyOf(title);
        services = List.copyOf(services);
        desks = List.copyOf(desks);
        priorities = List.copyOf(priorities);
        notices = List.copyOf(notices);
    }

    /// @param usualMinutes how long one visit usually takes
    /// @param papers what to have ready
    public record Service(ServiceCode code, Words name, Words papers, int usualMinutes) {}

    /// @param name what the sign says, such as "Quầy 2"
    /// @param services what it serves by default
    public record DeskSpec(DeskId id, Words name, List<ServiceCode> services) {
        public DeskSpec {
            services = List.copyOf(services);
        }
    }

    /// A class of people who come first, with the text it rests on.
    public record Priority(PriorityCode code, Words name, String basis) {}

    /// How calls are read aloud.
    public record Voice(Region region, Reading reading) {
        /// Which words numbers are read with: linh and nghìn, or lẻ and ngàn.
        public enum Region {
            NORTH,
            SOUTH
        }

        /// As one number, or digit by digit.
        public enum Reading {
            CARDINAL,
            DIGITS
        }
    }
}
