namespace Hex.Analysis.Tests.Resolution.Python;

public sealed class PythonProjectTests
{
    [Theory]
    [InlineData("pyproject.toml", "[tool.setuptools.packages.find]\nwhere = [\"code\"]")]
    [InlineData("pyproject.toml", "[tool.setuptools]\npackage-dir = {\"\" = \"code\"}")]
    [InlineData("pyproject.toml", "[tool.setuptools.package-dir]\npkg = \"code/pkg\"")]
    [InlineData("pyproject.toml", "[tool.poetry]\nname = \"x\"\npackages = [{ include = \"pkg\", from = \"code\" }]")]
    [InlineData("pyproject.toml", "[tool.hatch.build.targets.wheel]\npackages = [\"code/pkg\"]")]
    [InlineData("pyproject.toml", "[tool.hatch.build]\nsources = [\"code\"]")]
    [InlineData("pyproject.toml", "[tool.hatch.build.targets.wheel.sources]\n\"code\" = \"\"")]
    [InlineData("pyproject.toml", "[tool.pdm.build]\npackage-dir = \"code\"")]
    [InlineData("pyproject.toml", "[tool.maturin]\npython-source = \"code\"")]
    [InlineData("pyproject.toml", "[tool.uv.build-backend]\nmodule-root = \"code\"")]
    [InlineData("pyproject.toml", "[tool.pytest.ini_options]\npythonpath = \"code\"")]
    [InlineData("setup.cfg", "[options]\npackage_dir =\n    = code\n[options.packages.find]\nwhere = nowhere")]
    [InlineData("setup.cfg", "[options.packages.find]\nwhere = code")]
    [InlineData("setup.cfg", "[tool:pytest]\npythonpath = . code")]
    [InlineData("pytest.ini", "[pytest]\npythonpath = code")]
    [InlineData("setup.py", "setup(\n    package_dir={'': 'code'},\n)")]
    [InlineData("setup.py", "setup(packages=find_packages(where=\"code\"))")]
    [InlineData("setup.py", "setup(packages=find_packages('code'))")]
    [InlineData("setup.py", "setup(package_dir={'pkg': 'code/pkg'})")]
    public void TheFoldersOfThePackagesAreSaid(string file, string content)
    {
        using var tree = new CodeTree((file, content), ("tests/test_a.py", "import pkg.b"), ("code/pkg/__init__.py", ""), ("code/pkg/b.py", ""));

        Assert.Equal("code/pkg/b.py", tree.Target("tests/test_a.py"));
    }

    [Theory]
    [InlineData("src/pkg/b.py", "src/pkg/b.py")]
    [InlineData("pkg/b.py", "pkg/b.py")]
    [InlineData("code/pkg/b.py", "external pkg")]
    public void WithoutAProjectFileTheTreeTells(string path, string expected)
    {
        using var tree = new CodeTree(("tests/test_a.py", "import pkg.b"), (path, ""), (path.Replace("b.py", "__init__.py", StringComparison.Ordinal), ""));

        Assert.Equal(expected, tree.Target("tests/test_a.py"));
    }

    [Fact]
    public void EachProjectHasItsOwnModulesAndSeesThoseOfOthers()
    {
        using var tree = new CodeTree(
            ("one/pyproject.toml", "[project]\nname = \"first\""), ("one/src/core/__init__.py", ""), ("one/src/core/a.py", "import core\nimport util\nimport extra"), ("one/src/util.py", ""),
            ("two/pyproject.toml", "[project]\nname = \"second\""), ("two/src/core/__init__.py", "import core"), ("two/src/util.py", ""), ("two/src/extra.py", ""));

        Assert.Equal(["Static core [] -> one/src/core/__init__.py", "Static util [] -> one/src/util.py", "Static extra [] -> two/src/extra.py"], tree.Imports("one/src/core/a.py"));
        Assert.Equal(["Static core [] -> two/src/core/__init__.py"], tree.Imports("two/src/core/__init__.py"));
    }

    [Theory]
    [InlineData("pyproject.toml", "[project]\nname = \"dist\"", "dist")]
    [InlineData("pyproject.toml", "[tool.poetry]\nname = \"dist\"", "dist")]
    [InlineData("pyproject.toml", "[tool.black]\nline-length = 99", "pkg")]
    [InlineData("setup.cfg", "[metadata]\nname = dist", "dist")]
    [InlineData("setup.py", "setup(name='dist', version='1')", "dist")]
    [InlineData("other.txt", "", "pkg")]
    public void TheUnitIsTheDistributionOrElseTheOutermostPackage(string file, string content, string expected)
    {
        using var tree = new CodeTree((file, content), ("pkg/__init__.py", ""), ("pkg/sub/__init__.py", ""), ("pkg/sub/b.py", ""));

        Assert.Equal(expected, tree.Read().Files.Single(source => source.Path == "pkg/sub/b.py").Unit);
    }

    [Theory]
    [InlineData("pyproject.toml", "[project.scripts]\nrun = \"pkg.b:main\"")]
    [InlineData("pyproject.toml", "[project.gui-scripts]\nrun = \"pkg.b:main [extra]\"")]
    [InlineData("pyproject.toml", "[project.entry-points.\"pytest11\"]\nrun = \"pkg.b\"")]
    [InlineData("pyproject.toml", "[tool.poetry.scripts]\nrun = \"pkg.b:main\"")]
    [InlineData("pyproject.toml", "[tool.poetry.scripts.run]\nreference = \"pkg.b:main\"")]
    [InlineData("setup.cfg", "[options.entry_points]\nconsole_scripts =\n    run = pkg.b:main\n    # other = pkg.c:main")]
    [InlineData("setup.py", "setup(entry_points={'console_scripts': ['run = pkg.b:main']})")]
    public void AScriptOfTheProjectStartsAProgram(string file, string content)
    {
        using var tree = new CodeTree((file, content), ("pkg/__init__.py", ""), ("pkg/b.py", ""), ("pkg/c.py", ""));

        Assert.Equal(["pkg/b.py"], tree.Read().Files.Where(source => source.IsEntryPoint).Select(source => source.Path));
    }

    [Theory]
    [InlineData("pyproject.toml", "[project]\nname = \"dist\"\nscripts = = 1\n[tool.pdm.build]\npackage-dir = \"code\"", "pyproject.toml:3 broken_project_file")]
    [InlineData("setup.cfg", "[metadata]\nname = dist\nbroken\n[options.packages.find]\nwhere = code", "setup.cfg:3 broken_project_file")]
    public void ABrokenProjectFileLeavesTheRest(string file, string content, string problem)
    {
        using var tree = new CodeTree((file, content), ("a.py", "import pkg.b\nimport c"), ("code/pkg/__init__.py", ""), ("code/pkg/b.py", ""), ("c.py", ""));

        Assert.Equal([problem], tree.Problems());
        Assert.Equal(["Static pkg.b [] -> code/pkg/b.py", "Static c [] -> c.py"], tree.Imports("a.py"));
        Assert.Equal("dist", tree.Read().Files[0].Unit);
    }
}
