using Hex.Exec.Repair;
using Hex.Exec.Repair.Operators;

namespace Hex.Exec.Tests.Repair.Operators;

public class OperatorTests
{
    [Theory]
    [InlineData("a.py", "while i < n:", "while i <= n:")]
    [InlineData("a.js", "if (a === b) {", "if (a !== b) {")]
    [InlineData("a.java", "for (int i = 0; i < n; i++) {", "for (int i = 0; i <= n; i++) {")]
    [InlineData("a.sh", "[ $a -lt 3 ]", "[ $a -le 3 ]")]
    [InlineData("a.pl", "if ($a eq $b) {", "if ($a ne $b) {")]
    [InlineData("a.rs", "if a >= b {", "if a > b {")]
    public void ComparisonsAreSwapped(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new ComparisonSwap(), path, wrong));

    [Fact]
    public void TypeArgumentsAreNoComparison() =>
        Assert.Empty(Mutated.By(new ComparisonSwap(), "a.java", "List<String> names = new ArrayList<>();"));

    [Theory]
    [InlineData("a.py", "return xs[0]", "return xs[1]")]
    [InlineData("a.c", "x = 10UL;", "x = 9UL;")]
    [InlineData("a.js", "const limit = 100", "const limit = 1000")]
    [InlineData("a.go", "rate := 0.5", "rate := 0.05")]
    public void NumbersAreShifted(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new NumberShift(), path, wrong));

    [Theory]
    [InlineData("a.py", "return range(n)", "return range(n + 1)")]
    [InlineData("a.py", "return xs[a:b]", "return xs[a:b + 1]")]
    [InlineData("a.js", "return xs[xs.length]", "return xs[xs.length - 1]")]
    [InlineData("a.java", "return high - low;", "return high - low + 1;")]
    [InlineData("a.c", "return n - 1;", "return n;")]
    [InlineData("a.rs", "for i in 0..n - 1 {", "for i in 0..n {")]
    public void BoundsAreShifted(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new BoundShift(), path, wrong));

    [Theory]
    [InlineData("a.py", "x = a + b", "x = a - b")]
    [InlineData("a.py", "x = a / b", "x = a // b")]
    [InlineData("a.c", "x = a & b;", "x = a | b;")]
    [InlineData("a.rs", "let x = a << b;", "let x = a >> b;")]
    [InlineData("a.pl", "$x = $a * $b;", "$x = $a / $b;")]
    public void ArithmeticIsSwapped(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new ArithmeticSwap(), path, wrong));

    [Theory]
    [InlineData("a.py", "total = x", "total += x")]
    [InlineData("a.js", "total += x;", "total -= x;")]
    [InlineData("a.c", "i++;", "i--;")]
    public void AssignmentsAreSwapped(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new AssignmentSwap(), path, wrong));

    [Theory]
    [InlineData("a.py", "if a and b:", "if a or b:")]
    [InlineData("a.js", "if (a || b) {", "if (a && b) {")]
    [InlineData("a.js", "x = a || b", "x = a ?? b")]
    [InlineData("a.js", "if (a && b) {", "if (a) {")]
    [InlineData("a.py", "if a and b:", "if b:")]
    public void LogicIsSwappedOrLeftOut(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new LogicSwap(), path, wrong));

    [Theory]
    [InlineData("a.py", "found = True", "found = False")]
    [InlineData("a.py", "return None", "return 0")]
    [InlineData("a.go", "return true", "return false")]
    [InlineData("a.py", "return 0", "return None")]
    public void ConstantsAreSwapped(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new ConstantSwap(), path, wrong));

    [Theory]
    [InlineData("a.py", "if x:", "if not x:")]
    [InlineData("a.py", "if not x:", "if x:")]
    [InlineData("a.py", "if x in xs:", "if x not in xs:")]
    [InlineData("a.js", "if (a && b) {", "if (!(a && b)) {")]
    [InlineData("a.rs", "if ok {", "if !ok {")]
    [InlineData("a.c", "return -x;", "return x;")]
    public void ConditionsAreNegated(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new Negation(), path, wrong));

    [Theory]
    [InlineData("a.py", "for i in range(n, 0, 1):", "for i in range(n, 0, -1):")]
    [InlineData("a.py", "xs.sort(key=lambda x: x, reverse=flag)", null)]
    [InlineData("a.js", "return compare(a)", "return compare(-a)")]
    public void SignsAreFlipped(string path, string wrong, string? right)
    {
        var made = Mutated.By(new SignFlip(), path, wrong);

        Assert.True(right is null ? made.All(text => text != wrong) : made.Contains(right));
    }

    [Theory]
    [InlineData("a.py", "f(a, b)", "f(b, a)")]
    [InlineData("a.js", "x = a - b", "x = b - a")]
    [InlineData("a.c", "x = a ? b : c;", "x = a ? c : b;")]
    [InlineData("a.py", "a, b = b, a % b", "a, b = a % b, b")]
    [InlineData("a.rs", "f(&a, b.c(), d)", "f(&a, d, b.c())")]
    public void NeighboursChangePlaces(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new OperandSwap(), path, wrong));

    [Theory]
    [InlineData("a.py", "return min(a, b)", "return max(a, b)")]
    [InlineData("a.js", "s.indexOf(x)", "s.lastIndexOf(x)")]
    [InlineData("a.go", "strings.HasPrefix(a, b)", "strings.HasSuffix(a, b)")]
    [InlineData("a.py", "x = start_at + end_at\ny = start_at", "x = start_at + start_at\ny = start_at")]
    public void FamiliesAreSwapped(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new FamilySwap(), path, wrong));

    [Theory]
    [InlineData("a.py", "def f(width, height):\n    return width * width\n", "def f(width, height):\n    return width * height\n")]
    [InlineData("a.js", "function f(a, b) {\n  return a.x + a.y;\n}\n", "function f(a, b) {\n  return a.x + b.y;\n}\n")]
    [InlineData("a.js", "function f(a, b) {\n  return a.x + a.y;\n}\n", "function f(a, b) {\n  return a.x + a.x;\n}\n")]
    [InlineData("a.c", "int f(int a, int b) {\n  return g(a) + h(a);\n}\n", "int f(int a, int b) {\n  return g(a) + h(b);\n}\n")]
    public void NamesOfTheSameScopeAreSwapped(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new NameSwap(), path, wrong));

    [Theory]
    [InlineData("a.py", "def f(xs):\n    total = 0\n    return xs[0]\n", "def f(xs):\n    total = 0\n    return total\n")]
    [InlineData("a.js", "function f(xs) {\n  const last = true;\n  return g(xs);\n}\n", "function f(xs) {\n  const last = true;\n  return last;\n}\n")]
    public void OtherNamesAreReturned(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new ReturnSwap(), path, wrong));

    [Theory]
    [InlineData("a.py", "return a - b", "return abs(a - b)")]
    [InlineData("a.py", "for x in xs:", "for x in sorted(xs):")]
    [InlineData("a.py", "x = line", "x = line.strip()")]
    [InlineData("a.js", "return a - b", "return Math.abs(a - b)")]
    [InlineData("a.java", "return a / b;", "return (double)(a / b);")]
    [InlineData("a.py", "return line.split(',')", "return line.strip().split(',')")]
    public void MissingCallsAreAdded(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new CallWrap(), path, wrong));

    [Theory]
    [InlineData("a.py", "return abs(x)", "return x")]
    [InlineData("a.js", "x = name.trim()", "x = name")]
    [InlineData("a.rs", "let x = name.trim().len();", "let x = name.len();")]
    public void CallsTooMuchAreTakenAway(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new CallUnwrap(), path, wrong));

    [Theory]
    [InlineData("a.py", "a = b\nc = a\n", "c = a\na = b\n")]
    [InlineData("a.js", "  a = b;\r\n  c = a;\r\n", "  c = a;\r\n  a = b;\r\n")]
    [InlineData("a.c", "for (;;) {\n  n++;\n}\n  m++;\n", "for (;;) {\n  n++;\n  m++;\n}\n")]
    public void LinesChangePlaces(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new LineOrder(), path, wrong));

    [Theory]
    [InlineData("a.js", "a();\nb();\nc();", "a();\nc();")]
    [InlineData("a.py", "if a:\n    b()\n", "if a:\n    pass\n")]
    public void StatementsAreTakenOut(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new LineRemoval(), path, wrong));

    [Theory]
    [InlineData("for x in xs:\n    f(x)\n    return x\ng()\n", "for x in xs:\n    f(x)\nreturn x\ng()\n", false)]
    [InlineData("def f():\n    for x in xs:\n        g(x)\n        return x\n", "def f():\n    for x in xs:\n        g(x)\n    return x\n", true)]
    [InlineData("def f():\n    for x in xs:\n        g(x)\n    h(x)\n", "def f():\n    for x in xs:\n        g(x)\n        h(x)\n", true)]
    public void LinesMoveToLevelsThatAreThere(string wrong, string right, bool isMade) =>
        Assert.Equal(isMade, Mutated.By(new IndentShift(), "a.py", wrong).Contains(right));

    [Theory]
    [InlineData("a.py", "        break", "        continue")]
    [InlineData("a.js", "for (const x of xs) {", "for (const x in xs) {")]
    [InlineData("a.rs", "for i in 0..n {", "for i in 0..=n {")]
    [InlineData("a.pl", "next if $x;", "last if $x;")]
    public void KeywordsAreSwapped(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new KeywordSwap(), path, wrong));

    [Theory]
    [InlineData("a.py", "x = a + b * c", "x = (a + b) * c")]
    [InlineData("a.js", "x = a || b && c", "x = (a || b) && c")]
    [InlineData("a.c", "x = (a + b) / 2;", "x = a + b / 2;")]
    public void OperandsAreBoundOtherwise(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new Parenthesise(), path, wrong));

    [Theory]
    [InlineData("a.py", "x = 'a'\ny = 'b'\n", "x = 'b'\ny = 'b'\n")]
    [InlineData("a.js", "xs.join(',')", "xs.join(', ')")]
    public void StringsAreSwapped(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new TextSwap(), path, wrong));

    [Theory]
    [InlineData("a.c", "text[length] = 0;\nstart = length;", "text[length - start] = 0;\nstart = length;")]
    [InlineData("a.py", "end = stop\nstop = last_end", "end = max(last_end, stop)\nstop = last_end")]
    public void MissingTermsAreAdded(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new TermInsertion(), path, wrong));

    [Theory]
    [InlineData("if (a == b.c) {", "if (a.equals(b.c)) {")]
    [InlineData("if (a != b) {", "if (!a.equals(b)) {")]
    public void ObjectsAreComparedByWhatTheyHold(string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new EqualityCall(), "a.java", wrong));

    [Theory]
    [InlineData("a.java", "x = sum / 100;", "x = sum / 100.0;")]
    [InlineData("a.c", "x = a / b;", "x = (double)a / b;")]
    [InlineData("a.c", "x = a / b * c;", "x = a * c / b;")]
    [InlineData("a.js", "return angle % 360;", "return ((angle % 360) + 360) % 360;")]
    public void DivisionsAreMended(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new DivisionFix(), path, wrong));

    [Fact]
    public void AFunctionOfTheSameFileIsPutAroundAValue() =>
        Assert.Contains("x = clean(a)\ny = clean(b)", Mutated.By(new LocalCallWrap(), "a.py", "x = a\ny = clean(b)"));

    [Fact]
    public void AResetIsRepeated() =>
        Assert.Contains(
            "void f(void) {\n  int n = 0;\n  while (g()) {\n    use(n);\n    n = 0;\n  }\n}\n",
            Mutated.By(new CopyInsertion(), "a.c", "void f(void) {\n  int n = 0;\n  while (g()) {\n    use(n);\n  }\n}\n"));

    [Theory]
    [InlineData("a.py", "n = 0\nfor x in xs:\n    f(x)", "for x in xs:\n    n = 0\n    f(x)")]
    [InlineData("a.js", "for (;;) {\n  let n = 0;\n  f(n);\n}", "let n = 0;\nfor (;;) {\n  f(n);\n}")]
    public void StatementsMoveIntoAndOutOfBlocks(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new LineMove(), path, wrong));

    [Theory]
    [InlineData("a.js", "xs.sort()", "xs.sort((a, b) => a - b)")]
    [InlineData("a.py", "sorted(xs)", "sorted(xs, reverse=True)")]
    [InlineData("a.py", "sorted(xs, reverse=True)", "sorted(xs)")]
    [InlineData("a.pl", "sort { $a cmp $b } @x", "sort { $a <=> $b } @x")]
    public void SortsGetTheirOrder(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new SortOrder(), path, wrong));

    [Theory]
    [InlineData("grid = [[0] * n] * m", "grid = [[0] * n for _ in range(m)]")]
    [InlineData("def f(x, seen=[]):\n    g()\n", "def f(x, seen=None):\n    if seen is None:\n        seen = []\n    g()\n")]
    public void SharedValuesAreParted(string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new SharedValue(), "a.py", wrong));

    [Theory]
    [InlineData("a.py", "x = i\ny = xs[0]", "x = i\ny = xs[i]")]
    [InlineData("a.py", "y = f(a)", "y = f(0)")]
    public void NamesAndNumbersStandInForEachOther(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new ValueSwap(), path, wrong));

    [Theory]
    [InlineData("x=${y#/}", "x=${y%/}")]
    [InlineData("x=${y/ /-}", "x=${y// /-}")]
    [InlineData("x=${y##*/}", "x=${y#*/}")]
    public void ShellPatternsAreSwapped(string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new PatternSwap(), "a.sh", wrong));

    [Theory]
    [InlineData("a.c", "f(table->size, size);", "f(size, size);")]
    [InlineData("a.py", "self.total = 1\nreturn total", "self.total = 1\nreturn self.total")]
    public void MembersAndVariablesOfOneNameAreSwapped(string path, string wrong, string right) =>
        Assert.Contains(right, Mutated.By(new QualifierSwap(), path, wrong));

    [Fact]
    public void CallsInAChainAreSwapped() =>
        Assert.Contains("s.b(2).a(1)", Mutated.By(new ChainSwap(), "a.js", "s.a(1).b(2)"));

    [Fact]
    public void CommentsAndStringsStayAsTheyAre()
    {
        const string text = "# a < b and c + 1\n'a < b and c + 1'\n";

        Assert.All(OperatorList.All.Where(one => one is not LineRemoval and not LineOrder), one => Assert.Empty(Mutated.By(one, "a.py", text)));
    }

    [Fact]
    public void TheCheapestChangeOfABoundIsTheOtherBound()
    {
        var file = Hex.Exec.Repair.Source.SourceFile.Read("a.py", "if a < b:"u8)!;

        var cheapest = new ComparisonSwap().On(file.Lines[0]).MinBy(mutation => mutation.Cost)!;

        Assert.Equal(("<=", Priors.Boundary), (cheapest.Replacement, cheapest.Cost));
    }
}
