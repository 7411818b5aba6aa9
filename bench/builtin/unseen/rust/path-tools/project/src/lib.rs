//! Paths with forward slashes, handled as text: cleaning, joining, relating, matching.

/// Splits a path into whether it begins at the root and its parts, without empty ones.
fn split(path: &str) -> (bool, Vec<&str>) {
    (path.starts_with('/'), path.split('/').filter(|part| !part.is_empty()).collect())
}

fn assemble(is_rooted: bool, parts: &[&str]) -> String {
    match (is_rooted, parts.is_empty()) {
        (true, _) => format!("/{}", parts.join("/")),
        (false, true) => ".".to_string(),
        (false, false) => parts.join("/"),
    }
}

/// Resolves "." and ".." without looking at the disk; ".." above the root stays there.
pub fn clean(path: &str) -> String {
    let (is_rooted, parts) = split(path);
    let mut kept: Vec<&str> = Vec::new();
    for part in parts {
        match part {
            "." => {}
            ".." => {
                if kept.last().is_some_and(|last| *last != "..") {
                    kept.pop();
                } else if !is_rooted {
                    kept.push("..");
                }
            }
            name => kept.push(name),
        }
    }
    assemble(is_rooted, &kept)
}

/// Continues a path with another; a rooted one replaces it.
pub fn join(base: &str, next: &str) -> String {
    if next.starts_with('/') {
        clean(next)
    } else {
        clean(&format!("{base}/{next}"))
    }
}

/// The last part, or None for the root and for paths that end in "..".
pub fn file_name(path: &str) -> Option<String> {
    let cleaned = clean(path);
    let name = cleaned.rsplit('/').next().unwrap_or("");
    if matches!(name, "" | "." | "..") { None } else { Some(name.to_string()) }
}

/// The name without its last extension, and the extension; a dot at the beginning is no extension.
pub fn stem_and_extension(name: &str) -> (&str, Option<&str>) {
    match name.find('.') {
        Some(0) | None => (name, None),
        Some(dot) => (&name[..dot], Some(&name[dot + 1..])),
    }
}

pub fn with_extension(path: &str, extension: &str) -> Option<String> {
    let name = file_name(path)?;
    let (stem, _) = stem_and_extension(&name);
    let cleaned = clean(path);
    let folder = &cleaned[..cleaned.len() - name.len()];
    let dot = if extension.is_empty() { "" } else { "." };
    Some(format!("{folder}{stem}{dot}{extension}"))
}

/// The way from one folder to a path; None when only one of them is rooted or the way is unknown.
pub fn relative(from: &str, to: &str) -> Option<String> {
    let (from, to) = (clean(from), clean(to));
    let (from_rooted, from_parts) = split(&from);
    let (to_rooted, to_parts) = split(&to);
    if from_rooted != to_rooted {
        return None;
    }
    let from_parts: Vec<&str> = from_parts.into_iter().filter(|part| *part != ".").collect();
    let to_parts: Vec<&str> = to_parts.into_iter().filter(|part| *part != ".").collect();
    let shared = from_parts.iter().zip(&to_parts).take_while(|(left, right)| left == right).count();
    if from_parts[shared..].contains(&"..") {
        return None;
    }
    let mut parts = vec![".."; from_parts.len() - shared];
    parts.extend(&to_parts[shared..]);
    Some(assemble(false, &parts))
}

/// Whether a path lies within a folder or is that folder.
pub fn is_within(folder: &str, path: &str) -> bool {
    let (folder, path) = (clean(folder), clean(path));
    if folder == "." {
        return !path.starts_with('/') && path != ".." && !path.starts_with("../");
    }
    match path.strip_prefix(&folder) {
        Some(rest) if rest == "/.." || rest.starts_with("/../") => false,
        Some(rest) => rest.is_empty() || rest.starts_with('/') || folder == "/",
        None => false,
    }
}

/// The longest folder that holds all paths, which are all rooted or all not.
pub fn common_folder(paths: &[&str]) -> Option<String> {
    let cleaned: Vec<String> = paths.iter().map(|path| clean(path)).collect();
    let first = cleaned.first()?;
    let (is_rooted, parts) = split(first);
    let mut shared = parts.len().saturating_sub(1);
    for other in &cleaned[1..] {
        let (other_rooted, other_parts) = split(other);
        if other_rooted != is_rooted {
            return None;
        }
        let limit = shared.min(other_parts.len().saturating_sub(1));
        shared = parts[..limit].iter().zip(&other_parts).take_while(|(left, right)| left == right).count();
    }
    Some(assemble(is_rooted, &parts[..shared]))
}

/// Shortens a path for display: the middle is left out until it fits, the first and the last part stay.
pub fn shortened(path: &str, width: usize) -> String {
    let cleaned = clean(path);
    let (is_rooted, mut parts) = split(&cleaned);
    if cleaned.chars().count() <= width || parts.len() < 3 {
        return cleaned;
    }
    let mut text = cleaned.clone();
    while text.chars().count() > width && parts.len() > 2 {
        let middle = parts.len() / 2;
        parts.remove(middle);
        let mut marked = parts.clone();
        marked.insert(middle.min(marked.len() - 1), "…");
        text = assemble(is_rooted, &marked);
    }
    text
}
