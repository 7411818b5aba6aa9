// Lists which file of a repository in Go uses which, without hex and without tree-sitter.
//
//	usage: go run bench/analyze/truth_go.go [-files | -references] REPOSITORY > TRUTH
//
// Without a flag, FROM is a file and TO the folder of a package it imports: the go command tells the folders of import paths, and
// go/parser what each file imports. With -files, TO is a file that declares a name FROM takes of a package it imports, and with
// -references one that declares a name FROM takes of its own package, both by go/types; packages from elsewhere are empty there, which
// go/types bears. Where the go command is older than the repository, or its modules need others that are not there, a copy will do
// whose go.mod files have only a module line and a version.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

type unit struct {
	name  string
	files map[string]*ast.File
}

var (
	root    string
	fset    = token.NewFileSet()
	folders = map[string][]*unit{} // by folder
	paths   = map[string]string{}  // import path to folder
	checked = map[string]*types.Package{}
	edges   = map[string]bool{}
)

func main() {
	files := flag.Bool("files", false, "list the files that declare what is taken of imported packages")
	references := flag.Bool("references", false, "list the files of the same package that declare what is used")
	flag.Parse()
	root, _ = filepath.Abs(flag.Arg(0))
	read()
	list()
	for folder, units := range folders {
		for _, each := range units {
			switch {
			case *files || *references:
				use(folder, each, *references)
			default:
				imports(each)
			}
		}
	}
	var lines []string
	for edge := range edges {
		lines = append(lines, edge)
	}
	sort.Strings(lines)
	fmt.Println(strings.Join(lines, "\n"))
}

func read() {
	filepath.Walk(root, func(path string, info os.FileInfo, err error) error {
		if err != nil {
			return nil
		}
		if info.IsDir() {
			if name := info.Name(); path != root && (strings.HasPrefix(name, ".") || name == "node_modules" || name == "vendor") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || !info.Mode().IsRegular() { // A link is read where it leads.
			return nil
		}
		file, _ := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if file == nil {
			return nil
		}
		folder := filepath.Dir(path)
		for _, each := range folders[folder] {
			if each.name == file.Name.Name {
				each.files[path] = file
				return nil
			}
		}
		folders[folder] = append(folders[folder], &unit{file.Name.Name, map[string]*ast.File{path: file}})
		return nil
	})
}

// The go command lists the packages of each module.
func list() {
	filepath.Walk(root, func(path string, info os.FileInfo, err error) error {
		if err != nil || info.Name() != "go.mod" {
			return nil
		}
		command := exec.Command("go", "list", "-e", "-find", "-f", "{{.ImportPath}}\t{{.Dir}}", "./...")
		command.Dir = filepath.Dir(path)
		command.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off")
		command.Stderr = os.Stderr
		out, _ := command.StdoutPipe()
		if command.Start() != nil {
			return nil
		}
		for lines := bufio.NewScanner(out); lines.Scan(); {
			if words := strings.Split(lines.Text(), "\t"); len(words) == 2 && words[1] != "" {
				paths[words[0]] = words[1]
			}
		}
		command.Wait()
		return nil
	})
}

func relative(path string) string {
	short, _ := filepath.Rel(root, path)
	if short == "." {
		return ""
	}
	return filepath.ToSlash(short)
}

func add(from, to string) {
	if from != to {
		edges[relative(from)+"\t"+relative(to)] = true
	}
}

func imports(each *unit) {
	for path, file := range each.files {
		for _, spec := range file.Imports {
			if folder, ok := paths[specified(spec)]; ok && folder != filepath.Dir(path) {
				add(path, folder)
			}
		}
	}
}

func specified(spec *ast.ImportSpec) string {
	path, _ := strconv.Unquote(spec.Path.Value)
	return path
}

func isTest(path string) bool { return strings.HasSuffix(path, "_test.go") }

// The unit others import, without its tests.
func importable(folder string) *unit {
	var best *unit
	for _, each := range folders[folder] {
		if count(each) > 0 && (best == nil || (best.name == "main" && each.name != "main")) {
			best = each
		}
	}
	return best
}

func count(each *unit) (sources int) {
	for path := range each.files {
		if !isTest(path) {
			sources++
		}
	}
	return
}

// The files that declare a name at their top: several where each is for a platform of its own.
func declaring(each *unit, name string, withTests bool) []string {
	var sources, tests []string
	for path, file := range each.files {
		if !declares(file, name) {
			continue
		}
		if isTest(path) {
			tests = append(tests, path)
		} else {
			sources = append(sources, path)
		}
	}
	if len(sources) == 0 && withTests {
		return tests
	}
	return sources
}

func declares(file *ast.File, name string) bool {
	for _, declaration := range file.Decls {
		switch one := declaration.(type) {
		case *ast.FuncDecl:
			if one.Recv == nil && one.Name.Name == name {
				return true
			}
		case *ast.GenDecl:
			for _, spec := range one.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					if spec.Name.Name == name {
						return true
					}
				case *ast.ValueSpec:
					for _, each := range spec.Names {
						if each.Name == name {
							return true
						}
					}
				}
			}
		}
	}
	return false
}

type importer struct{ from string }

func (i importer) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if folder, ok := paths[path]; ok {
		if each := importable(folder); each != nil {
			if known, ok := checked[folder]; ok {
				return known, nil
			}
			var sources []*ast.File
			for _, name := range sorted(each, i.from == folder) {
				sources = append(sources, each.files[name])
			}
			checked[folder] = types.NewPackage(path, each.name)
			found, _ := check(path, each.name, sources, folder, nil)
			found.MarkComplete()
			if i.from == folder { // With the tests beside: for those alone.
				delete(checked, folder)
			} else {
				checked[folder] = found
			}
			return found, nil
		}
	}
	name := path[strings.LastIndex(path, "/")+1:]
	if parts := strings.Split(path, "/"); len(parts) > 1 && len(name) > 1 && name[0] == 'v' && name[1] >= '0' && name[1] <= '9' {
		name = parts[len(parts)-2]
	}
	empty := types.NewPackage(path, strings.TrimPrefix(strings.Split(name, ".")[0], "go-"))
	empty.MarkComplete()
	return empty, nil
}

func sorted(each *unit, withTests bool) (names []string) {
	for path := range each.files {
		if withTests || !isTest(path) {
			names = append(names, path)
		}
	}
	sort.Strings(names)
	return
}

func check(path, name string, files []*ast.File, folder string, info *types.Info) (*types.Package, error) {
	config := types.Config{Importer: importer{folder}, Error: func(error) {}, FakeImportC: true, DisableUnusedImportCheck: true}
	return config.Check(path, fset, files, info)
}

func use(folder string, each *unit, own bool) {
	var files []*ast.File
	for _, name := range sorted(each, true) {
		files = append(files, each.files[name])
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}, Implicits: map[ast.Node]types.Object{}, Defs: map[*ast.Ident]types.Object{}}
	scope := folder
	if count(each) > 0 {
		scope = ""
	}
	found, _ := check(relative(folder)+" "+each.name, each.name, files, scope, info)
	for path, file := range each.files {
		if own {
			references(path, file, each, found, info)
		} else {
			taken(path, file, folder, info)
		}
	}
}

func references(path string, file *ast.File, each *unit, found *types.Package, info *types.Info) {
	ast.Inspect(file, func(node ast.Node) bool {
		name, ok := node.(*ast.Ident)
		if !ok {
			return true
		}
		object := info.Uses[name]
		if object == nil || object.Parent() != found.Scope() || declares(file, name.Name) {
			return true
		}
		for _, target := range declaring(each, name.Name, isTest(path)) {
			add(path, target)
		}
		return true
	})
}

func taken(path string, file *ast.File, folder string, info *types.Info) {
	targets := map[*types.PkgName][]string{}
	named := map[string]*types.PkgName{}
	for _, spec := range file.Imports {
		if name, ok := nameOf(spec, info); ok {
			named[name.Name()] = name
		}
	}
	ast.Inspect(file, func(node ast.Node) bool {
		selector, ok := node.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		head, ok := selector.X.(*ast.Ident)
		if !ok {
			return true
		}
		name, ok := info.Uses[head].(*types.PkgName)
		if !ok && info.Uses[head] == nil { // Where something before it is from elsewhere, go/types looks no further.
			name, ok = named[head.Name]
		}
		if !ok {
			return true
		}
		if target, ok := paths[name.Imported().Path()]; ok && importable(target) != nil {
			targets[name] = append(targets[name], declaring(importable(target), selector.Sel.Name, target == folder)...)
		}
		return true
	})
	for _, spec := range file.Imports {
		target, ok := paths[specified(spec)]
		if !ok || importable(target) == nil {
			continue
		}
		var found []string
		if name, ok := nameOf(spec, info); ok {
			found = targets[name]
		}
		if len(found) == 0 {
			found = sorted(importable(target), false)
		}
		for _, each := range found {
			add(path, each)
		}
	}
}

func nameOf(spec *ast.ImportSpec, info *types.Info) (*types.PkgName, bool) {
	var object types.Object = info.Implicits[spec]
	if spec.Name != nil {
		object = info.Defs[spec.Name]
	}
	name, ok := object.(*types.PkgName)
	return name, ok
}
