use paths::{clean, common_folder, file_name, is_within, join, relative, shortened, stem_and_extension, with_extension};

#[test]
fn cleaning() {
    assert_eq!(clean("a//b/./c/../d/"), "a/b/d");
    assert_eq!(clean("/../a"), "/a");
    assert_eq!(clean("../../a/.."), "../..");
    assert_eq!(clean("a/.."), ".");
}

#[test]
fn joining() {
    assert_eq!(join("src/app", "../lib/x.rs"), "src/lib/x.rs");
    assert_eq!(join("src", "/etc"), "/etc");
}

#[test]
fn names_and_extensions() {
    assert_eq!(file_name("/a/b.txt"), Some("b.txt".to_string()));
    assert_eq!(file_name("/"), None);
    assert_eq!(stem_and_extension("archive.tar.gz"), ("archive.tar", Some("gz")));
    assert_eq!(stem_and_extension(".profile"), (".profile", None));
    assert_eq!(with_extension("src/main.c", "o"), Some("src/main.o".to_string()));
    assert_eq!(with_extension("notes", "md"), Some("notes.md".to_string()));
}

#[test]
fn relating() {
    assert_eq!(relative("/srv/ann/src", "/srv/ann/docs/a.md"), Some("../docs/a.md".to_string()));
    assert_eq!(relative("a/b", "a/b"), Some(".".to_string()));
    assert_eq!(relative("/a", "b"), None);
}

#[test]
fn within_a_folder() {
    assert!(is_within("/srv/data", "/srv/data/x/y"));
    assert!(is_within("/srv/data", "/srv/data"));
    assert!(!is_within("/srv/data", "/srv/data2/x"));
    assert!(!is_within("/srv/data", "/srv/data/../secret"));
}

#[test]
fn a_common_folder() {
    assert_eq!(common_folder(&["/a/b/c.txt", "/a/b/d/e.txt"]), Some("/a/b".to_string()));
    assert_eq!(common_folder(&["a/x", "b/y"]), Some(".".to_string()));
    assert_eq!(common_folder(&["/a/bc/x", "/a/bd/x"]), Some("/a".to_string()));
}

#[test]
fn shortening() {
    assert_eq!(shortened("/srv/ann/projects/hex/readme.md", 23), "/srv/ann/…/readme.md");
    assert_eq!(shortened("a/b/c", 25), "a/b/c");
}
