// The least that any program on tree-sitter must do: read, parse and query the imports of files, over the cores.
// usage: floor THREADS < LIST_OF_FILES
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_typescript(void);
const TSLanguage *tree_sitter_tsx(void);
const TSLanguage *tree_sitter_javascript(void);
const TSLanguage *tree_sitter_c_sharp(void);
const TSLanguage *tree_sitter_python(void);
const TSLanguage *tree_sitter_go(void);
const TSLanguage *tree_sitter_rust(void);
const TSLanguage *tree_sitter_java(void);

static const char *SCRIPT =
  "(import_statement source: (string) @source)"
  "(export_statement source: (string) @source)"
  "(call_expression function: (import) arguments: (arguments (string) @source))"
  "(call_expression function: (identifier) @function arguments: (arguments (string) @source) (#eq? @function \"require\"))";

static const struct kind {
  const char *ending;
  const TSLanguage *(*language)(void);
  const char *query;
} KINDS[] = {
  {".ts", tree_sitter_typescript, NULL}, {".mts", tree_sitter_typescript, NULL}, {".cts", tree_sitter_typescript, NULL}, {".tsx", tree_sitter_tsx, NULL},
  {".js", tree_sitter_javascript, NULL}, {".jsx", tree_sitter_javascript, NULL}, {".mjs", tree_sitter_javascript, NULL}, {".cjs", tree_sitter_javascript, NULL},
  {".cs", tree_sitter_c_sharp, "(using_directive) @source"},
  {".py", tree_sitter_python, "(import_statement) @source (import_from_statement) @source"},
  {".pyi", tree_sitter_python, "(import_statement) @source (import_from_statement) @source"},
  {".go", tree_sitter_go, "(import_spec) @source"},
  {".rs", tree_sitter_rust, "(use_declaration) @source (mod_item) @source"},
  {".java", tree_sitter_java, "(import_declaration) @source"},
};
enum { KIND_COUNT = sizeof KINDS / sizeof *KINDS };

static char **files;
static int count;
static atomic_int next_file;
static atomic_long found, bytes;

static int kind_of(const char *path) {
  const char *dot = strrchr(path, '.');
  for (int i = 0; dot && i < KIND_COUNT; i++)
    if (strcmp(dot, KINDS[i].ending) == 0) return i;
  fprintf(stderr, "no grammar for %s\n", path);
  exit(1);
}

static void *work(void *unused) {
  TSQuery *queries[KIND_COUNT] = {NULL};
  TSParser *parser = ts_parser_new();
  TSQueryCursor *cursor = ts_query_cursor_new();
  char *buffer = malloc(1 << 23);
  uint32_t at;
  TSQueryError error;
  for (int i; (i = atomic_fetch_add(&next_file, 1)) < count;) {
    FILE *file = fopen(files[i], "rb");
    if (!file) continue;
    size_t length = fread(buffer, 1, 1 << 23, file);
    fclose(file);
    int kind = kind_of(files[i]);
    const TSLanguage *language = KINDS[kind].language();
    const char *query = KINDS[kind].query ? KINDS[kind].query : SCRIPT;
    if (!queries[kind] && !(queries[kind] = ts_query_new(language, query, strlen(query), &at, &error))) {
      fprintf(stderr, "the query for %s is wrong at %u\n", KINDS[kind].ending, at);
      exit(1);
    }
    ts_parser_set_language(parser, language);
    TSTree *tree = ts_parser_parse_string(parser, NULL, buffer, length);
    ts_query_cursor_exec(cursor, queries[kind], ts_tree_root_node(tree));
    TSQueryMatch match;
    long matches = 0;
    while (ts_query_cursor_next_match(cursor, &match)) matches++;
    atomic_fetch_add(&found, matches);
    atomic_fetch_add(&bytes, length);
    ts_tree_delete(tree);
  }
  return NULL;
}

int main(int argc, char **argv) {
  int threads = argc > 1 ? atoi(argv[1]) : 2;
  char line[8192];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    files = realloc(files, (count + 1) * sizeof *files);
    files[count++] = strdup(line);
  }
  pthread_t workers[64];
  for (int i = 0; i < threads; i++) pthread_create(&workers[i], NULL, work, NULL);
  for (int i = 0; i < threads; i++) pthread_join(workers[i], NULL);
  printf("%d files, %ld bytes, %ld imports\n", count, bytes, found);
  return 0;
}
