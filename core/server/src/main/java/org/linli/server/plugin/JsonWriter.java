package org.linli.server.plugin;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.linli.api.code.AreaCode;
import org.linli.api.code.CreditCode;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;
import org.linli.server.limit.BoundedBytes;

/**
 * Writes one owner's data as JSON. It has caches of its own, so that nothing remembers a stopped plugin's classes. Ids
 * (components named id or ending in Id) are strings, since they have more digits than a number of JavaScript holds;
 * times are ISO 8601; a phone or identity number comes out masked.
 */
final class JsonWriter {

    private static final int BYTES_MAX = 32_000_000;
    private static final int TYPES_INITIAL = 16;
    private static final int TYPES_MAX = 200;

    private final JsonMapper mapper;

    JsonWriter(ClassLoader loader) {
        LookupCache<Object, JavaType> cache = new LRUMap<>(TYPES_INITIAL, TYPES_MAX);
        var types = TypeFactory.defaultInstance().withCache(cache).withClassLoader(loader);
        mapper = JsonMapper.builder()
                .typeFactory(types)
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(linliTypes())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    byte[] write(Object data) {
        try {
            var written = new BoundedBytes(BYTES_MAX);
            mapper.writeValue(written, data);
            return written.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimpleModule linliTypes() {
        var module = new SimpleModule("linli");
        for (var type : List.of(AreaCode.class, CreditCode.class, IdentityNumber.class, MobileNumber.class)) {
            module.addSerializer(type, ToStringSerializer.instance);
        }
        return module.setSerializerModifier(new IdsAsStrings());
    }

    private static final class IdsAsStrings extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> properties) {
            for (var property : properties) {
                boolean id =
                        property.getName().equals("id") || property.getName().endsWith("Id");
                if (id && property.getType().hasRawClass(long.class)) {
                    property.assignSerializer(ToStringSerializer.instance);
                }
            }
            return properties;
        }
    }
}
