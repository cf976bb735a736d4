package vn.luot.hub.print;

import java.io.StringWriter;
import java.util.List;
import java.util.function.BiFunction;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A report as one page, well-formed both as HTML and as XML: browsers show it and the PDF is made
/// of it.
final class HtmlFile {
    private final Report report;
    private final CellWords words;
    private final BiFunction<Section.Drawing, Integer, String> pictures;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private int drawn;

    /// @param pictures markup for a drawing and its place among the drawings, from 0
    private HtmlFile(Report report, BiFunction<Section.Drawing, Integer, String> pictures)
            throws XMLStreamException {
        this.report = report;
        this.words = CellWords.in(report.language());
        this.pictures = pictures;
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /// @param head markup in the page's head: where its style is
    static String of(
            Report report, String head, BiFunction<Section.Drawing, Integer, String> pictures) {
        try {
            var file = new HtmlFile(report, pictures);
            file.page(head);
            return file.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write " + report.name(), e);
        }
    }

    private void page(String head) throws XMLStreamException {
        out.writeDTD("<!DOCTYPE html>");
        out.writeStartElement("html");
        out.writeAttribute("lang", report.language().tag());
        out.writeStartElement("head");
        raw("<meta charset=\"utf-8\"/>");
        leaf("title", "", report.title() + " – " + report.period());
        out.writeEmptyElement("meta");
        out.writeAttribute("name", "description");
        out.writeAttribute("content", report.title());
        raw(head);
        out.writeEndElement();
        out.writeStartElement("body");
        out.writeAttribute("class", report.isPoster() ? "report poster" : "report");
        out.writeStartElement("main");
        for (var line : report.office()) leaf("p", "office", line);
        leaf("h1", "", report.title());
        leaf("p", "period", report.period());
        for (var section : report.sections()) section(section);
        footer();
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
        out.flush();
    }

    private void section(Section section) throws XMLStreamException {
        switch (section) {
            case Section.Tiles tiles -> tiles(tiles);
            case Section.Table table -> table(table);
            case Section.Drawing drawing -> drawing(drawing);
            case Section.Words(var title, var lines) -> {
                heading(title);
                for (var line : lines) leaf("p", "", line);
            }
        }
    }

    /// A table, because paper has no other way to set things side by side.
    private void tiles(Section.Tiles tiles) throws XMLStreamException {
        start("table", "tiles");
        out.writeStartElement("tr");
        for (var tile : tiles.tiles()) {
            out.writeStartElement("td");
            leaf("b", "", words.of(tile.figure()) + unit(tile.figure()));
            leaf("span", "", tile.words());
            if (!tile.basis().isEmpty()) leaf("small", "", tile.basis());
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private String unit(Cell cell) {
        return cell instanceof Cell.Took ? " " + report.minutes() : "";
    }

    private void table(Section.Table table) throws XMLStreamException {
        heading(table.title());
        start("table", "rows");
        out.writeStartElement("thead");
        out.writeStartElement("tr");
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            start("th", table.isFigures(i) ? "end" : "");
            out.writeAttribute("scope", "col");
            out.writeCharacters(column.words());
            if (!column.unit().isEmpty()) out.writeCharacters(" (" + column.unit() + ")");
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeStartElement("tbody");
        for (var row : table.rows()) row(table, row);
        out.writeEndElement();
        out.writeEndElement();
    }

    private void row(Section.Table table, List<Cell> row) throws XMLStreamException {
        out.writeStartElement("tr");
        for (int i = 0; i < row.size(); i++) {
            var cell = row.get(i);
            var unit = table.columns().get(i).unit().isEmpty() ? unit(cell) : "";
            leaf("td", type(table, i, cell), words.of(cell) + unit);
        }
        out.writeEndElement();
    }

    private static String type(Section.Table table, int column, Cell cell) {
        if (table.isFigures(column)) return "end";
        return cell instanceof Cell.Text ? "words" : "whole";
    }

    private void drawing(Section.Drawing drawing) throws XMLStreamException {
        start("div", "drawing");
        heading(drawing.title());
        raw(pictures.apply(drawing, drawn++));
        out.writeEndElement();
    }

    private void footer() throws XMLStreamException {
        start("div", "notes");
        for (var note : report.notes()) leaf("p", "", note);
        if (report.proof().isPresent()) leaf("p", "proof", report.proof().get());
        out.writeEndElement();
    }

    private void heading(String title) throws XMLStreamException {
        if (!title.isEmpty()) leaf("h2", "", title);
    }

    private void leaf(String element, String type, String content) throws XMLStreamException {
        start(element, type);
        out.writeCharacters(content);
        out.writeEndElement();
    }

    private void start(String element, String type) throws XMLStreamException {
        out.writeStartElement(element);
        if (!type.isEmpty()) out.writeAttribute("class", type);
    }

    private void raw(String markup) throws XMLStreamException {
        out.writeCharacters("");
        out.flush();
        text.append(markup);
    }
}
