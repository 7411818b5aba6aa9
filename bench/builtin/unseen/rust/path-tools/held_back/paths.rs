use paths::{clean, common_folder, file_name, is_within, join, relative, shortened, stem_and_extension, with_extension};

/// All paths of up to four of these parts, rooted and not.
fn many() -> Vec<String> {
    let parts = ["a", "ab", "..", ".", ""];
    let mut paths = vec![String::new()];
    for length in 0..4 {
        let longer: Vec<String> = paths
            .iter()
            .filter(|path| path.matches('/').count() == length)
            .flat_map(|path| parts.iter().map(move |part| format!("{path}/{part}")))
            .collect();
        paths.extend(longer);
    }
    let relative: Vec<String> = paths.iter().filter(|path| path.len() > 1).map(|path| format!("a{path}")).collect();
    let upward: Vec<String> = paths.iter().take(60).map(|path| format!("..{path}")).collect();
    paths.into_iter().filter(|path| !path.is_empty()).chain(relative).chain(upward).collect()
}

#[test]
fn clean_paths_are_clean() {
    for path in many() {
        let cleaned = clean(&path);
        assert_eq!(clean(&cleaned), cleaned);
        assert_eq!(cleaned.starts_with('/'), path.starts_with('/'), "{path}");
        assert!(!cleaned.contains("//") && !cleaned.contains("/./") && (cleaned.len() == 1 || !cleaned.ends_with('/')), "{path}");
        let inner = cleaned.trim_start_matches("../");
        assert!(inner == ".." || !inner.contains(".."), "{path} became {cleaned}");
        assert!(!cleaned.starts_with("/.."), "{path}");
    }
}

#[test]
fn the_relative_way_leads_there() {
    let paths: Vec<String> = many().into_iter().step_by(5).collect();
    for from in &paths {
        for to in &paths {
            match relative(from, to) {
                Some(way) => assert_eq!(join(from, &way), clean(to), "{from} to {to} by {way}"),
                None => assert!(from.starts_with('/') != to.starts_with('/') || clean(from).contains("..")),
            }
        }
    }
}

#[test]
fn what_lies_within_can_be_reached_downwards() {
    let paths: Vec<String> = many().into_iter().step_by(4).collect();
    for folder in &paths {
        for path in &paths {
            let expected = relative(folder, path).is_some_and(|way| way != ".." && !way.starts_with("../"));
            assert_eq!(is_within(folder, path), expected, "{path} in {folder}");
        }
    }
    assert!(is_within("/", "/a"));
    assert!(is_within(".", "a"));
    assert!(!is_within(".", "../a"));
    assert!(is_within(".", "..a"));
    assert!(!is_within("/a/a", "/a/aa"));
    assert!(!is_within("a", "/a"));
    assert!(!is_within("/aa", "/aaaa"));
}

#[test]
fn extensions() {
    for (name, stem, extension) in [("a.b", "a", Some("b")), ("a.", "a", Some("")), ("a", "a", None), (".a.b", ".a", Some("b")), ("..a", ".", Some("a"))] {
        assert_eq!(stem_and_extension(name), (stem, extension));
    }
    assert_eq!(with_extension("/x/a.b/c", "d"), Some("/x/a.b/c.d".to_string()));
    assert_eq!(with_extension("a.b.c", ""), Some("a.b".to_string()));
    assert_eq!(with_extension("..", "x"), None);
    assert_eq!(with_extension("/.rc", "bak"), Some("/.rc.bak".to_string()));
}

#[test]
fn names() {
    for (path, name) in [("a", Some("a")), ("a/", Some("a")), ("a/.", Some("a")), ("a/..", None), ("../..", None), ("", None), ("/x", Some("x"))] {
        assert_eq!(file_name(path).as_deref(), name, "{path}");
    }
}

#[test]
fn common_folders() {
    assert_eq!(common_folder(&[]), None);
    assert_eq!(common_folder(&["/a/b"]), Some("/a".to_string()));
    assert_eq!(common_folder(&["/"]), Some("/".to_string()));
    assert_eq!(common_folder(&["/a", "b"]), None);
    assert_eq!(common_folder(&["/a/b/c", "/a/b/d", "/a/x"]), Some("/a".to_string()));
    assert_eq!(common_folder(&["/a/b/c", "/x/b/c"]), Some("/".to_string()));
    assert_eq!(common_folder(&["a/b", "a/b/c/d"]), Some("a".to_string()));
}

#[test]
fn shortening_fits_or_keeps_both_ends() {
    let path = "/first/second/third/fourth/last";
    for width in 0..40 {
        let text = shortened(path, width);
        assert!(text.starts_with("/first/") && text.ends_with("/last"));
        assert!(text.chars().count() <= width.max(13), "{text}");
        assert_eq!(text.contains('…'), width < 31);
    }
    assert_eq!(shortened("aaa/bbb/ccc", 11), "aaa/bbb/ccc");
    assert_eq!(shortened("aaa/bbb/ccc", 10), "aaa/…/ccc");
    assert_eq!(shortened("very-long-name/another-long-name", 5), "very-long-name/another-long-name");
}
