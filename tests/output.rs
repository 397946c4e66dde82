//! The staged writer, on a real disk.

#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods)] // tests make and break folders

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use anugerah::output::{Class, Committed, OutPath, OutputError, Stage, Way};
use tempfile::TempDir;

fn open(output: &Path, way: Way) -> Result<Stage, OutputError> {
    Stage::open(output, &[], way, &|| {})
}

fn write(stage: &Stage, files: &[(&str, &str)]) {
    for (path, text) in files {
        let class = if path.ends_with(".html") { Class::Page } else { Class::Asset };
        stage.write(&OutPath::new(path).unwrap(), class, text.as_bytes()).unwrap();
    }
}

fn publish(output: &Path, way: Way, files: &[(&str, &str)]) -> Committed {
    let stage = open(output, way).unwrap();
    write(&stage, files);
    stage.commit().unwrap()
}

fn read(output: &Path, path: &str) -> Option<String> {
    fs::read_to_string(output.join(path)).ok()
}

/// What stands beside the output.
fn beside(folder: &TempDir) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.retain(|name| !name.ends_with("anugerah-lock"));
    names.sort();
    names
}

const WAYS: [Way; 2] = [Way::Best, Way::OneByOne];

#[test]
fn stale_pages_vanish_and_the_rest_is_replaced() {
    for way in WAYS {
        let folder = TempDir::new().unwrap();
        let output = folder.path().join("public");
        publish(&output, way, &[("a/index.html", "1"), ("lama/x/index.html", "1"), ("s.css", "1")]);
        let done = publish(&output, way, &[("a/index.html", "2"), ("b/index.html", "2"), ("s.css", "2")]);
        assert_eq!(done, Committed { written: 3, removed: 1, unchanged: 0 });
        assert_eq!(read(&output, "a/index.html").as_deref(), Some("2"));
        assert_eq!(read(&output, "b/index.html").as_deref(), Some("2"));
        assert!(!output.join("lama").exists(), "{way:?}: an empty folder stays");
        assert_eq!(beside(&folder), ["public"], "{way:?}");
    }
}

#[test]
fn what_did_not_change_keeps_its_time() {
    for way in WAYS {
        let folder = TempDir::new().unwrap();
        let output = folder.path().join("public");
        publish(&output, way, &[("a/index.html", "same"), ("b.html", "one"), ("c.html", "gone")]);
        let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        for path in ["a/index.html", "b.html"] {
            fs::File::options().write(true).open(output.join(path)).unwrap().set_modified(long_ago).unwrap();
        }
        let done = publish(&output, way, &[("a/index.html", "same"), ("b.html", "two"), ("d.html", "same")]);
        assert_eq!(done, Committed { written: 3, removed: 1, unchanged: 1 }, "{way:?}");
        let time = |path: &str| fs::metadata(output.join(path)).unwrap().modified().unwrap();
        assert_eq!(time("a/index.html"), long_ago, "{way:?}");
        assert_ne!(time("b.html"), long_ago, "{way:?}: the same length is not the same text");
        assert_eq!(read(&output, "b.html").as_deref(), Some("two"));
        assert_eq!(read(&output, "d.html").as_deref(), Some("same"));
        assert_eq!(beside(&folder), ["public"], "{way:?}");
    }
}

#[test]
fn a_changed_old_file_is_written_anew_and_not_linked() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("public");
    publish(&output, Way::Best, &[("a.html", "ours")]);
    fs::write(output.join("a.html"), "them").unwrap();
    let done = publish(&output, Way::Best, &[("a.html", "ours")]);
    assert_eq!(done.unchanged, 0);
    assert_eq!(read(&output, "a.html").as_deref(), Some("ours"));
}

#[test]
fn a_file_becomes_a_folder_and_back() {
    for way in WAYS {
        let folder = TempDir::new().unwrap();
        let output = folder.path().join("public");
        publish(&output, way, &[("a", "1")]);
        publish(&output, way, &[("a/index.html", "2")]);
        assert_eq!(read(&output, "a/index.html").as_deref(), Some("2"), "{way:?}");
        publish(&output, way, &[("a", "3")]);
        assert_eq!(read(&output, "a").as_deref(), Some("3"), "{way:?}");
    }
}

#[test]
fn an_abandoned_stage_leaves_the_old_site_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("public");
    publish(&output, Way::Best, &[("index.html", "old")]);
    let stage = open(&output, Way::Best).unwrap();
    write(&stage, &[("index.html", "new")]);
    drop(stage);
    assert_eq!(read(&output, "index.html").as_deref(), Some("old"));
    assert_eq!(beside(&folder), ["public"]);
}

#[test]
fn what_a_killed_build_left_is_cleared_away() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("public");
    publish(&output, Way::Best, &[("index.html", "old")]);
    // Killed while it wrote: a stage without a list, and nobody holds the lock.
    let stage = folder.path().join(".public.anugerah-stage");
    fs::create_dir_all(stage.join("a")).unwrap();
    fs::write(stage.join("a/half.html"), "ha").unwrap();
    publish(&output, Way::Best, &[("index.html", "new")]);
    assert_eq!(read(&output, "index.html").as_deref(), Some("new"));
    assert_eq!(beside(&folder), ["public"]);
}

#[test]
fn what_was_killed_after_the_exchange_loses_no_dot_file() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("public");
    publish(&output, Way::Best, &[("index.html", "new")]);
    // Killed between exchange and clearing away: the old site, with its `.git`, stands at the stage's place.
    let stage = folder.path().join(".public.anugerah-stage");
    fs::create_dir_all(stage.join(".git")).unwrap();
    fs::write(stage.join(".git/config"), "mine").unwrap();
    fs::write(stage.join("index.html"), "old").unwrap();
    fs::write(stage.join(".anugerah"), "page index.html\n").unwrap();
    publish(&output, Way::Best, &[("index.html", "newer")]);
    assert_eq!(read(&output, ".git/config").as_deref(), Some("mine"));
    assert_eq!(read(&output, "index.html").as_deref(), Some("newer"));
}

#[test]
fn a_broken_off_replacement_is_finished_by_the_next_start() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("public");
    publish(&output, Way::OneByOne, &[("a.html", "old"), ("gone.html", "old")]);
    // Killed in the middle: the stage is whole, the journal says so, one file is replaced already.
    let stage = folder.path().join(".public.anugerah-stage");
    fs::create_dir_all(&stage).unwrap();
    fs::write(stage.join("a.html"), "new").unwrap();
    fs::write(stage.join("b.html"), "new").unwrap();
    fs::write(stage.join(".anugerah"), "page a.html\npage b.html\n").unwrap();
    fs::write(folder.path().join(".public.anugerah-journal"), "").unwrap();
    fs::write(output.join("a.html"), "new").unwrap();
    let next = open(&output, Way::OneByOne).unwrap();
    assert_eq!(read(&output, "a.html").as_deref(), Some("new"));
    assert_eq!(read(&output, "b.html").as_deref(), Some("new"));
    assert!(!output.join("gone.html").exists());
    drop(next);
    assert_eq!(beside(&folder), ["public"]);
}

#[test]
fn dot_files_are_carried_over() {
    for way in WAYS {
        let folder = TempDir::new().unwrap();
        let output = folder.path().join("public");
        fs::create_dir_all(output.join(".git")).unwrap();
        fs::write(output.join(".gitkeep"), "").unwrap();
        fs::write(output.join(".git/HEAD"), "ref").unwrap();
        publish(&output, way, &[("index.html", "1"), (".well-known/security.txt", "x")]);
        publish(&output, way, &[("index.html", "2")]);
        assert_eq!(read(&output, ".git/HEAD").as_deref(), Some("ref"), "{way:?}");
        assert!(output.join(".gitkeep").exists(), "{way:?}");
        assert!(!output.join(".well-known").exists(), "{way:?}: ours goes when it is gone");
    }
}

#[test]
fn foreign_files_are_named_and_never_touched() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("public");
    fs::create_dir_all(output.join("skripsi")).unwrap();
    fs::write(output.join("skripsi/bab1.doc"), "mine").unwrap();
    let Err(OutputError::Foreign(files, 0)) = open(&output, Way::Best) else {
        panic!("the folder was taken")
    };
    assert_eq!(files, ["skripsi/bab1.doc"]);
    assert_eq!(read(&output, "skripsi/bab1.doc").as_deref(), Some("mine"));

    // The same within a folder that is ours.
    let output = folder.path().join("site");
    publish(&output, Way::Best, &[("a/index.html", "1")]);
    fs::write(output.join("a/catatan.txt"), "mine").unwrap();
    assert!(matches!(open(&output, Way::Best), Err(OutputError::Foreign(..))));
    assert_eq!(read(&output, "a/catatan.txt").as_deref(), Some("mine"));
}

#[test]
fn the_sources_are_never_the_output() {
    let folder = TempDir::new().unwrap();
    let content = folder.path().join("content");
    fs::create_dir_all(content.join("news")).unwrap();
    for output in [folder.path().to_owned(), content.clone(), content.join("news"), content.join("public")] {
        let protect = [folder.path(), content.as_path()];
        let refused = Stage::open(&output, &protect, Way::Best, &|| {});
        assert!(matches!(refused, Err(OutputError::Protected(_))), "{}", output.display());
    }
    assert!(
        Stage::open(&folder.path().join("public"), &[folder.path(), &content], Way::Best, &|| {}).is_ok()
    );
}

#[test]
fn the_second_build_waits_for_the_first() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("public");
    let first = open(&output, Way::Best).unwrap();
    write(&first, &[("index.html", "first")]);
    let waited = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let second = scope.spawn(|| {
            let stage =
                Stage::open(&output, &[], Way::Best, &|| waited.store(true, Ordering::SeqCst)).unwrap();
            assert_eq!(read(&output, "index.html").as_deref(), Some("first"));
            write(&stage, &[("index.html", "second")]);
            stage.commit().unwrap();
        });
        while !waited.load(Ordering::SeqCst) {
            std::thread::yield_now();
        }
        first.commit().unwrap();
        second.join().unwrap();
    });
    assert_eq!(read(&output, "index.html").as_deref(), Some("second"));
}

/// While versions follow each other, whoever opens the folder once finds one version in it, whole.
#[cfg(target_os = "linux")]
#[test]
fn a_reader_sees_one_whole_site() {
    use std::os::fd::AsRawFd;
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("public");
    publish(&output, Way::Best, &[("a.html", "0"), ("b.html", "0")]);
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut seen = 0;
            while !stop.load(Ordering::SeqCst) {
                let Ok(open) = fs::File::open(&output) else { panic!("at an instant there was no site") };
                let inside = format!("/proc/self/fd/{}", open.as_raw_fd());
                // The folder may be cleared away while it is read; what was read is of one version.
                let a = fs::read_to_string(format!("{inside}/a.html"));
                let b = fs::read_to_string(format!("{inside}/b.html"));
                if let (Ok(a), Ok(b)) = (a, b) {
                    assert_eq!(a, b);
                    seen += 1;
                }
            }
            seen
        });
        for version in 1..60 {
            let text = version.to_string();
            publish(&output, Way::Best, &[("a.html", &text), ("b.html", &text)]);
        }
        stop.store(true, Ordering::SeqCst);
        assert!(reader.join().unwrap() > 0);
    });
}

#[cfg(unix)]
#[test]
fn no_planted_link_leads_the_writing_elsewhere() {
    use std::os::unix::fs::symlink;
    for way in WAYS {
        let folder = TempDir::new().unwrap();
        let outside = folder.path().join("rumah");
        fs::create_dir(&outside).unwrap();
        fs::write(outside.join("index.html"), "mine").unwrap();
        let output = folder.path().join("public");
        publish(&output, way, &[("a/index.html", "1")]);
        fs::remove_dir_all(output.join("a")).unwrap();
        symlink(&outside, output.join("a")).unwrap();
        // Either it is refused, or the link is replaced; what it leads to is left alone.
        if let Ok(stage) = open(&output, way) {
            write(&stage, &[("a/index.html", "2")]);
            stage.commit().unwrap();
        }
        assert_eq!(read(&outside, "index.html").as_deref(), Some("mine"), "{way:?}");
    }
}

#[cfg(unix)]
#[test]
fn an_output_that_is_a_link_is_the_folder_it_leads_to() {
    let folder = TempDir::new().unwrap();
    let real = folder.path().join("disk/site");
    fs::create_dir_all(&real).unwrap();
    std::os::unix::fs::symlink(&real, folder.path().join("public")).unwrap();
    publish(&folder.path().join("public"), Way::Best, &[("index.html", "1")]);
    assert_eq!(read(&real, "index.html").as_deref(), Some("1"));
    assert!(folder.path().join("public").symlink_metadata().unwrap().is_symlink());
}

#[test]
fn a_write_that_the_system_refuses_leaves_the_old_site() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("public");
    publish(&output, Way::Best, &[("index.html", "old")]);
    let stage = open(&output, Way::Best).unwrap();
    write(&stage, &[("a", "a file")]);
    // A file stands where a folder is needed: the same error path as a full disk.
    let refused = stage.write(&OutPath::new("a/b").unwrap(), Class::Page, b"x");
    assert!(matches!(refused, Err(OutputError::System(..))));
    drop(stage);
    assert_eq!(read(&output, "index.html").as_deref(), Some("old"));
    assert_eq!(beside(&folder), ["public"]);
}
