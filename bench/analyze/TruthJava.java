import com.sun.source.tree.*;
import com.sun.source.util.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import javax.lang.model.element.*;
import javax.tools.*;

/**
 * Lists which files of a repository name types of which others, as the compiler itself understands the names.
 *
 * <p>usage: java bench/analyze/TruthJava.java REPOSITORY ROOT[,ROOT...] [CLASSPATH]
 *
 * <p>Each ROOT is a source root below the repository; those of one list are compiled together. The compiler attributes all of them and is not
 * asked whether it is content: what it does not know stays without a symbol. Then every name that stands in the source (an identifier or a
 * member selection, in an import or in the code) and whose symbol is a type is an edge to the file that declares its outermost type. Types
 * that are only inferred stand nowhere and make none, nor do those in documentation comments. Prints FROM, a tab, TO.
 *
 * <p>Where it is wrong: of a type that several roots declare, it knows one; and when an imported library is missing, the compiler takes a
 * type of the same package for what the import would have named. With TELL in the environment it says what the compiler complains of.
 */
public class TruthJava {
  public static void main(String[] arguments) throws IOException {
    Path repository = Path.of(arguments[0]).toRealPath();
    List<Path> roots = Arrays.stream(arguments[1].split(",")).map(repository::resolve).toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    List<Path> sources = new ArrayList<>();
    for (Path root : roots)
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(path -> path.toString().endsWith(".java") && !path.endsWith("module-info.java")).forEach(sources::add);
      }
    List<String> options = new ArrayList<>(List.of("-proc:none", "-Xmaxerrs", "1000000", "-Xmaxwarns", "1", "-XDshould-stop.ifError=FLOW", "-XDshould-stop.at=FLOW", "-implicit:none"));
    if (arguments.length > 2)
      options.addAll(List.of("-classpath", arguments[2]));
    int[] errors = {0};
    JavacTask task = (JavacTask) compiler.getTask(new PrintWriter(Writer.nullWriter()), files, problem -> {
      if (problem.getKind() == Diagnostic.Kind.ERROR) {
        errors[0]++;
        if (System.getenv("TELL") != null)
          System.err.println(problem);
      }
    }, options, null, files.getJavaFileObjectsFromPaths(sources));
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    task.analyze();
    Trees trees = Trees.instance(task);
    Set<String> edges = new TreeSet<>();
    Map<Element, String> declaredIn = new HashMap<>();
    for (CompilationUnitTree unit : units)
      for (Tree type : unit.getTypeDecls())
        if (trees.getElement(new TreePath(new TreePath(unit), type)) instanceof TypeElement element)
          declaredIn.put(element, relative(repository, unit));
    for (CompilationUnitTree unit : units)
      new Names(trees, declaredIn, relative(repository, unit), edges).scan(unit, null);
    edges.forEach(System.out::println);
    System.err.println(units.size() + " files, " + edges.size() + " edges, " + errors[0] + " errors of the compiler");
  }

  private static String relative(Path repository, CompilationUnitTree unit) {
    return repository.relativize(Path.of(unit.getSourceFile().toUri())).toString().replace('\\', '/');
  }

  private static class Names extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final Map<Element, String> declaredIn;
    private final String from;
    private final Set<String> edges;

    Names(Trees trees, Map<Element, String> declaredIn, String from, Set<String> edges) {
      this.trees = trees;
      this.declaredIn = declaredIn;
      this.from = from;
      this.edges = edges;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void none) {
      note();
      return super.visitIdentifier(tree, none);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void none) {
      note();
      return super.visitMemberSelect(tree, none);
    }

    private void note() {
      // The default constructor and the like are the compiler's own: they have no place in the text.
      if (trees.getSourcePositions().getEndPosition(getCurrentPath().getCompilationUnit(), getCurrentPath().getLeaf()) < 0)
        return;
      Element element = trees.getElement(getCurrentPath());
      if (!(element instanceof TypeElement))
        return;
      while (element.getEnclosingElement() != null && element.getEnclosingElement().getKind() != ElementKind.PACKAGE)
        element = element.getEnclosingElement();
      String to = declaredIn.get(element);
      if (to != null && !to.equals(from))
        edges.add(from + "\t" + to);
    }
  }
}
