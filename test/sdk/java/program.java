import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.stytch.java.b2b.StytchB2BClient;
import com.stytch.java.common.InstantAdapter;
import com.stytch.java.common.OptionalClientConfig;
import com.stytch.java.common.StytchException;
import com.stytch.java.common.StytchResult;
import com.stytch.java.consumer.StytchClient;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kotlin.Unit;
import kotlin.jvm.functions.Function1;

/** Answers each line of JSON on its input, a call of Stytch's SDK, with a line of JSON: what came of it. */
final class Program {
  private static final Moshi MOSHI = new Moshi.Builder().add(new InstantAdapter()).build();

  /** How a method is called, and what its name ends with. */
  private enum Style {
    futures("Completable") {
      @Override
      CompletableFuture<?> call(Method method, Object resource, Object[] arguments) throws Exception {
        return (CompletableFuture<?>) method.invoke(resource, arguments);
      }
    },
    callbacks("") {
      @Override
      CompletableFuture<?> call(Method method, Object resource, Object[] arguments) throws Exception {
        CompletableFuture<Object> answered = new CompletableFuture<>();
        Function1<Object, Unit> callback = result -> {
          answered.complete(result);
          return Unit.INSTANCE;
        };
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = callback;
        method.invoke(resource, all);
        return answered;
      }
    };

    private final String ending;

    Style(String ending) {
      this.ending = ending;
    }

    abstract CompletableFuture<?> call(Method method, Object resource, Object[] arguments) throws Exception;

    /** The method of this name, of those that differ in how they answer. */
    Method of(Object resource, String name) throws NoSuchMethodException {
      return Arrays.stream(resource.getClass().getInterfaces())
          .flatMap(type -> Arrays.stream(type.getMethods()))
          .filter(method -> method.getName().equals(name + ending))
          .filter(method -> this == futures || lastOf(method.getParameterTypes()) == Function1.class)
          .findFirst()
          .orElseThrow(() -> new NoSuchMethodException(name));
    }
  }

  /** A question, as it came. */
  private record Question(Map<String, Object> fields) {
    String get(String name) {
      return (String) fields.get(name);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> arguments() {
      return (Map<String, Object>) fields.get("arguments");
    }

    List<String> client() {
      return List.of(get("api"), get("url"), get("project_id"), get("secret"));
    }
  }

  /** One client at a time: each project that comes has a new one, and the one before is closed. */
  private List<String> about = List.of();
  private AutoCloseable client = () -> {};

  private Object clientFor(Question question) throws Exception {
    if (question.client().equals(about)) return client;
    client.close();
    String project = question.get("project_id");
    String secret = question.get("secret");
    OptionalClientConfig config = new OptionalClientConfig(question.get("url"));
    client = question.get("api").equals("b2b")
        ? new StytchB2BClient(project, secret, config)
        : new StytchClient(project, secret, config);
    about = question.client();
    return client;
  }

  private Map<String, Object> answer(Question question) throws Exception {
    try {
      String[] path = question.get("call").split("\\.");
      Object resource = clientFor(question);
      for (String name : Arrays.copyOf(path, path.length - 1)) {
        String getter = "get" + name.substring(0, 1).toUpperCase() + name.substring(1);
        resource = resource.getClass().getMethod(getter).invoke(resource);
      }
      Style style = Style.valueOf(question.get("style"));
      Method method = style.of(resource, lastOf(path));
      Object[] arguments = argumentsFor(method, style, question.arguments());
      return told((StytchResult<?>) style.call(method, resource, arguments).get(30, TimeUnit.SECONDS));
    } catch (NoSuchMethodException unknown) {
      return Map.of("ok", false, "unknown", true);
    } catch (InvocationTargetException thrown) {
      return Map.of("ok", false, "failure", thrown.getCause().toString());
    }
  }

  /** A request and its options are made of the arguments; a local check takes what it wants one by one. */
  private static Object[] argumentsFor(Method method, Style style, Map<String, Object> given) throws Exception {
    Class<?>[] types = method.getParameterTypes();
    int count = types.length - (style == Style.callbacks ? 1 : 0);
    Iterator<Object> values = given.values().iterator();
    Object[] arguments = new Object[count];
    for (int index = 0; index < count; index++) {
      Class<?> type = types[index];
      if (type == String.class) arguments[index] = values.next();
      else if (type == int.class) arguments[index] = 0;
      else if (isNamed(type, "RequestOptions")) arguments[index] = type.getConstructor().newInstance();
      else if (isNamed(type, "Request")) arguments[index] = MOSHI.adapter(type).fromJsonValue(given);
    }
    return arguments;
  }

  private static boolean isNamed(Class<?> type, String ending) {
    return type.getSimpleName().endsWith(ending);
  }

  private static Map<String, Object> told(StytchResult<?> result) {
    if (result instanceof StytchResult.Success<?> success) {
      return Map.of("ok", true, "reply", toJson(success.getValue()));
    }
    StytchException exception = ((StytchResult.Error) result).getException();
    if (!(exception instanceof StytchException.Response response)) {
      return Map.of("ok", false, "failure", exception.toString() + ": " + exception.getReason());
    }
    Map<String, Object> error = new HashMap<>(toJson(response.getReason()));
    error.put("type", "StytchException.Response");
    return Map.of("ok", false, "error", error);
  }

  /** By the adapter that reads it off the wire: under the names that it has there. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> toJson(Object value) {
    var adapter = (JsonAdapter<Object>) MOSHI.adapter(value.getClass());
    return (Map<String, Object>) adapter.serializeNulls().toJsonValue(value);
  }

  private static <T> T lastOf(T[] all) {
    return all[all.length - 1];
  }

  @SuppressWarnings("unchecked")
  public static void main(String[] words) throws Exception {
    var json = MOSHI.adapter(Object.class).serializeNulls();
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Program program = new Program();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Question question = new Question((Map<String, Object>) json.fromJson(line));
      Map<String, Object> answer = new HashMap<>(program.answer(question));
      answer.put("call", question.get("call"));
      System.out.println(json.toJson(answer));
    }
    program.client.close();
  }
}
