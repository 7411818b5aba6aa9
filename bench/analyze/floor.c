// The least that any program on tree-sitter must do: read, parse and query the imports of files, over the cores.
// usage: floor THREADS < LIST_OF_FILES   (*.tsx and *.ts, *.js as TypeScript's grammars read them)
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_typescript(void);
const TSLanguage *tree_sitter_tsx(void);
const TSLanguage *tree_sitter_javascript(void);

static const char *QUERY =
  "(import_statement source: (string) @source)"
  "(export_statement source: (string) @source)"
  "(call_expression function: (import) arguments: (arguments (string) @source))"
  "(call_expression function: (identifier) @function arguments: (arguments (string) @source) (#eq? @function \"require\"))";

static char **files;
static int count;
static atomic_int next_file;
static atomic_long found, bytes;

static int kind_of(const char *path) {
  const char *dot = strrchr(path, '.');
  return strcmp(dot, ".tsx") == 0 ? 1 : strchr(dot, 'j') ? 2 : 0;
}

static void *work(void *unused) {
  const TSLanguage *languages[3] = {tree_sitter_typescript(), tree_sitter_tsx(), tree_sitter_javascript()};
  TSQuery *queries[3];
  TSParser *parser = ts_parser_new();
  TSQueryCursor *cursor = ts_query_cursor_new();
  char *buffer = malloc(1 << 23);
  uint32_t at;
  TSQueryError error;
  for (int i = 0; i < 3; i++) queries[i] = ts_query_new(languages[i], QUERY, strlen(QUERY), &at, &error);
  for (int i; (i = atomic_fetch_add(&next_file, 1)) < count;) {
    FILE *file = fopen(files[i], "rb");
    if (!file) continue;
    size_t length = fread(buffer, 1, 1 << 23, file);
    fclose(file);
    int kind = kind_of(files[i]);
    ts_parser_set_language(parser, languages[kind]);
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
