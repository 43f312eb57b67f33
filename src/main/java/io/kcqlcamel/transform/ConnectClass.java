package io.kcqlcamel.transform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A class that a setting names, of those that Connect itself would load: a transform, a predicate, a converter.
 *
 * @param setting {@code transforms.mask.type}
 * @param name as the setting has it; a name without a package is one of Connect's own
 * @param kind of which it has to be
 * @param ownPackage where Connect's own are
 */
record ConnectClass<T>(String setting, String name, Class<T> kind, String ownPackage) {

    private static final String REMEDY = "add the jar that holds it, and those that it needs, to the class path:"
            + " CLASSPATH='/directory/of/jars/*' kcql-camel run";

    /** @throws TransformException when there is no such class, or it is no such thing */
    T instance(ClassLoader loader) {
        Class<?> type = load(loader);
        if (!kind.isAssignableFrom(type)) {
            throw complaint("which is no " + kind.getName(), null);
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw complaint(abstractClass(type), null);
        }
        try {
            return kind.cast(type.getConstructor().newInstance());
        } catch (NoSuchMethodException e) {
            throw complaint("which has no public constructor without arguments, as Connect demands", e);
        } catch (InvocationTargetException | ExceptionInInitializerError e) {
            throw complaint("which cannot be made: " + TransformException.reason(e.getCause()), e);
        } catch (IllegalAccessException | InstantiationException e) {
            throw complaint("which cannot be made: " + TransformException.reason(e), e);
        }
    }

    private Class<?> load(ClassLoader loader) {
        String full = name.indexOf('.') < 0 ? ownPackage + "." + name : name;
        try {
            return Class.forName(full, true, loader);
        } catch (ClassNotFoundException e) {
            throw complaint("and there is no such class here: " + REMEDY, e);
        } catch (LinkageError e) {
            throw complaint("which cannot be loaded (" + e + "): " + REMEDY, e);
        }
    }

    /** Most of Connect's transforms are two classes, one for keys and one for values. */
    private static String abstractClass(Class<?> type) {
        String variants = Arrays.stream(type.getClasses())
                .filter(type::isAssignableFrom)
                .map(Class::getName)
                .sorted()
                .collect(Collectors.joining(" or "));
        return variants.isEmpty() ? "which is abstract" : "which is abstract: write " + variants;
    }

    private TransformException complaint(String problem, Throwable cause) {
        return TransformException.of(setting + " is " + name + ", " + problem, cause);
    }
}
