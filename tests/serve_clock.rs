//! The preview beside a clock that is set: what is hidden opens when its moment comes, and closes when it is to come
//! again.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::panic)] // tests run the preview on a folder of their own
#![cfg(unix)] // it is ended as Ctrl-C does

use std::fs;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::panic::AssertUnwindSafe;
use std::process::Command;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use anugerah::serve::{self, Settings, Told};
use jiff::Timestamp;
use tempfile::TempDir;

/// What the clock shows, in seconds.
static CLOCK: AtomicI64 = AtomicI64::new(0);

fn now() -> Timestamp {
    Timestamp::from_second(CLOCK.load(Ordering::SeqCst)).unwrap()
}

fn set(moment: &str) {
    CLOCK.store(moment.parse::<Timestamp>().unwrap().as_second(), Ordering::SeqCst);
}

fn status(address: SocketAddr, path: &str) -> u16 {
    let mut stream = TcpStream::connect(address).unwrap();
    let ask = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(ask.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer.split(' ').nth(1).unwrap().parse().unwrap()
}

fn until(address: SocketAddr, path: &str, wanted: u16, what: &str) {
    let begun = Instant::now();
    while status(address, path) != wanted {
        assert!(begun.elapsed() < Duration::from_secs(60), "in vain: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_clock_that_is_set_opens_and_closes() {
    let folder = TempDir::new().unwrap();
    let content = folder.path().join("content");
    fs::create_dir_all(content.join("news")).unwrap();
    let site = "title: X\nbase_url: https://contoh.example/\nlanguages: [id]\ntime_zone: Asia/Jayapura\n\
                publisher: { name: X }\n";
    fs::write(content.join("site.yaml"), site).unwrap();
    let hidden =
        "---\ntitle: A\ndate: 2024-07-03\nembargo: 2024-08-01T09:00:00+09:00\nsummary: X\n---\nIsi.\n";
    fs::write(content.join("news/rahasia.md"), hidden).unwrap();
    fs::write(content.join("news/terbuka.md"), hidden.replacen("embargo", "modified", 1)).unwrap();
    set("2024-07-31T23:59:00Z");
    let settings = Settings {
        root: fs::canonicalize(folder.path()).unwrap(),
        host: IpAddr::V4(Ipv4Addr::LOCALHOST),
        port: 0,
        as_of: None,
        now,
        poll: false,
        follow: false,
        open: false,
    };
    let (listening, listens) = mpsc::channel();
    let tell = |told: Told<'_>| {
        if let Told::Listening { address, .. } = told {
            listening.send(address).unwrap();
        }
    };
    std::thread::scope(|scope| {
        let served = scope.spawn(|| serve::run(&settings, &tell).is_ok());
        let shown = std::panic::catch_unwind(AssertUnwindSafe(|| {
            let address = listens.recv().unwrap();
            until(address, "/berita/terbuka/", 200, "the site stands");
            assert_eq!(status(address, "/berita/rahasia/"), 404);
            set("2024-08-01T00:00:01Z");
            until(address, "/berita/rahasia/", 200, "its moment has come");
            set("2024-07-31T23:00:00Z");
            until(address, "/berita/rahasia/", 404, "the clock was set back");
            assert_eq!(status(address, "/berita/terbuka/"), 200);
            set("2024-09-01T00:00:00Z");
            until(address, "/berita/rahasia/", 200, "and forward");
        }));
        // Also where it is not as it should be: nothing else ends the preview.
        let end = Command::new("kill").args(["-INT", &std::process::id().to_string()]).status().unwrap();
        assert!(end.success() && served.join().unwrap(), "it ends as with Ctrl-C");
        shown.unwrap();
    });
}
