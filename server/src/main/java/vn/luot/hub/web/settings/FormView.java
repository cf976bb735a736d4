package vn.luot.hub.web.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.settings.form.Field;
import vn.luot.hub.settings.form.Part;
import vn.luot.hub.settings.form.Section;
import vn.luot.hub.settings.form.Typed;
import vn.luot.hub.web.Visit;
import vn.luot.text.Language;

/// A form with what stands in it, in one language.
///
/// @param revision from which it was made
/// @param problems why it was not taken
public record FormView(String section, long revision, List<String> problems, List<Group> groups) {
    public FormView {
        problems = List.copyOf(problems);
        groups = List.copyOf(groups);
    }

    /// Fields that belong together.
    public record Group(String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// One of a list, or all there is.
    ///
    /// @param name what its fields' names begin with; empty if it is not one of a list
    /// @param place where it stands, counted from 1; empty for a new one
    /// @param dropped whether it is to go
    public record Row(
            String name, String title, String place, boolean dropped, List<Input> inputs) {
        /// With more to fill in a row is folded.
        private static final int FEW = 2;

        public Row {
            inputs = List.copyOf(inputs);
        }

        public boolean isShort() {
            return inputs.stream().filter(input -> input.kind() != Field.Kind.KEPT).count() <= FEW;
        }
    }

    /// One field.
    ///
    /// @param kind of [Field.Kind]
    public record Input(
            String name,
            Field.Kind kind,
            String label,
            String hint,
            String value,
            List<Option> options) {
        public Input {
            options = List.copyOf(options);
        }
    }

    public record Option(String value, String words, boolean chosen) {}

    static List<Group> groups(Section section, Typed typed, OfficeConfig office, Visit visit) {
        var maker = new Maker(typed, office, visit);
        return section.parts().stream().map(maker::group).toList();
    }

    /// Makes groups from the places of one form.
    private record Maker(Typed typed, OfficeConfig office, Visit visit) {
        Group group(Part part) {
            return switch (part) {
                case Part.Single single ->
                        new Group(title(single.path()), List.of(all(single.fields())));
                case Part.Rows rows ->
                        new Group(
                                title(rows.path()),
                                IntStream.range(0, rows.shown(typed))
                                        .mapToObj(index -> row(rows, index))
                                        .toList());
            };
        }

        private String title(String path) {
            var steps = List.of(path.split("\\.", -1));
            var parent = steps.size() < 2 ? "" : steps.get(steps.size() - 2);
            return path.isEmpty() ? "" : new KeyWords(visit.texts()).label(parent, steps.getLast());
        }

        private Row all(List<Field> fields) {
            return new Row("", "", "", false, fields.stream().map(this::input).toList());
        }

        private Row row(Part.Rows rows, int index) {
            var name = rows.row(index);
            var inputs = rows.fields(index).stream().map(this::input).toList();
            return new Row(
                    name,
                    index < rows.filled(typed) ? title(inputs) : visit.text("settings.add"),
                    typed.one(name + Part.Rows.PLACE),
                    !typed.one(name + Part.Rows.DROP).isEmpty(),
                    inputs);
        }

        /// What it is called in the reader's language, if it has a name in it.
        private String title(List<Input> inputs) {
            var wanted =
                    visit.language().parent() == Language.Parent.VI
                            ? List.of(Field.Kind.VIETNAMESE)
                            : List.of(Field.Kind.ENGLISH, Field.Kind.VIETNAMESE);
            return wanted.stream()
                    .flatMap(kind -> inputs.stream().filter(input -> input.kind() == kind))
                    .map(Input::value)
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .orElse("");
        }

        private Input input(Field field) {
            return new Input(
                    field.name(),
                    field.kind(),
                    label(field),
                    hint(field),
                    typed.one(field.name()),
                    options(field));
        }

        /// `services[0].name.vi` is the name of a service, in Vietnamese.
        private String label(Field field) {
            var steps = steps(field);
            var words = new KeyWords(visit.texts());
            var spoken =
                    field.kind() == Field.Kind.VIETNAMESE || field.kind() == Field.Kind.ENGLISH;
            var own = spoken ? steps.subList(0, steps.size() - 1) : steps;
            var parent = own.size() < 2 ? "" : own.get(own.size() - 2);
            var label = words.label(parent, own.getLast());
            return spoken
                    ? visit.text(
                            field.kind() == Field.Kind.ENGLISH
                                    ? "settings.in-english"
                                    : "settings.in-vietnamese",
                            label)
                    : label;
        }

        private String hint(Field field) {
            var key = "settings.hint." + KeyWords.word(String.join(".", steps(field)));
            return visit.texts().has(key) ? visit.text(key) : "";
        }

        private static List<String> steps(Field field) {
            return List.of(field.name().replaceAll("\\[\\d+]", "").split("\\.", -1));
        }

        private List<Option> options(Field field) {
            var words = new KeyWords(visit.texts());
            var chosen = typed.all(field.name());
            if (field.kind() == Field.Kind.SERVICES)
                return office.services().stream()
                        .map(service -> {
                            var code = service.code().value();
                            var name = code + " · " + service.name().in(visit.language());
                            return new Option(code, name, chosen.contains(code));
                        })
                        .toList();
            var options = new ArrayList<Option>();
            for (var value : field.options())
                options.add(new Option(value, said(words, value), chosen.contains(value)));
            return options;
        }

        private String said(KeyWords words, String value) {
            return value.isEmpty() ? visit.text("settings.usual") : words.value(value);
        }
    }
}
