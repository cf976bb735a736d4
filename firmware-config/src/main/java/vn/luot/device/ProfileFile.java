package vn.luot.device;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// A profile's text as values by key, such as `buttons[2].line`; entries are counted from 1.
///
/// A `.properties` file has these keys as they are; YAML is the same written shorter.
final class ProfileFile {
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private ProfileFile() {}

    /// @param file the name for messages; its ending tells the format
    static Map<String, String> values(String file, String text) {
        return file.endsWith(".properties") ? properties(file, text) : yaml(file, text);
    }

    private static Map<String, String> properties(String file, String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new ProfileException(file, "is no properties file: " + e.getMessage(), e);
        }
        var values = new TreeMap<String, String>();
        for (var key : properties.stringPropertyNames())
            values.put(key, properties.getProperty(key).strip());
        return values;
    }

    private static Map<String, String> yaml(String file, String text) {
        var values = new TreeMap<String, String>();
        try {
            flatten(file, "", YAML.readTree(text), values);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new ProfileException(
                    file, "is no YAML" + line + ": " + e.getOriginalMessage(), e);
        }
        return values;
    }

    private static void flatten(
            String file, String key, JsonNode node, Map<String, String> values) {
        if (node.isObject())
            node.properties()
                    .forEach(field ->
                            flatten(
                                    file,
                                    key.isEmpty() ? field.getKey() : key + "." + field.getKey(),
                                    field.getValue(),
                                    values));
        else if (node.isArray())
            for (int i = 0; i < node.size(); i++)
                flatten(file, key + "[" + (i + 1) + "]", node.get(i), values);
        else if (key.isEmpty()) throw new ProfileException(file, "profile", "missing");
        else values.put(key, node.isNull() ? "" : node.asText().strip());
    }
}
