package pedigree.samples;

import java.util.ArrayList;
import java.util.List;

import pedigree.samples.Markup.Element;
import pedigree.samples.Markup.Text;

/** What a record says beyond its system part, in one of the three ways in which logs hold it. */
public sealed interface Content {

    /** Writes it as the value of the system part's last substitution. */
    void write(BinXmlWriter xml);

    /** A named value; an empty name for a {@code Data} without one. */
    record Datum(String name, BinXmlValue value) { }

    /** {@code EventData} by a template, as most providers write it. */
    record EventData(List<Datum> data) implements Content {

        @Override
        public void write(BinXmlWriter xml) {
            List<Markup> children = new ArrayList<>();
            for (int i = 0; i < data.size(); i++) {
                children.add(EventData.slot(data.get(i).name, new Markup.Slot(i, data.get(i).value.type())));
            }
            xml.fragment();
            xml.instance(new Element("EventData", List.of(), children), data.stream().map(Datum::value).toList());
            xml.end();
        }

        private static Element slot(String name, Markup value) {
            return name.isEmpty() ? Markup.element("Data", value)
                    : new Element("Data", List.of(Markup.attribute("Name", name)), List.of(value));
        }
    }

    /** {@code UserData} by a template: an element of the provider's own, with one element for each value. */
    record UserData(String element, String namespace, List<Datum> data) implements Content {

        @Override
        public void write(BinXmlWriter xml) {
            List<Markup> children = new ArrayList<>();
            for (int i = 0; i < data.size(); i++) {
                children.add(Markup.slot(data.get(i).name, i, data.get(i).value.type()));
            }
            Element own = new Element(element, List.of(Markup.attribute("xmlns", namespace)), children);
            xml.fragment();
            xml.instance(Markup.element("UserData", own), data.stream().map(Datum::value).toList());
            xml.end();
        }
    }

    /** {@code EventData} spelt out without a template, as in forwarded events: its elements carry no dependency id. */
    record Plain(List<PlainDatum> data) implements Content {

        /** A named text; an empty name for a {@code Data} without one. */
        public record PlainDatum(String name, String text) { }

        @Override
        public void write(BinXmlWriter xml) {
            List<Markup> children = new ArrayList<>();
            data.forEach(datum -> children.add(EventData.slot(datum.name, new Text(datum.text))));
            xml.element(new Element("EventData", List.of(), children), false);
            xml.end();
        }
    }
}
