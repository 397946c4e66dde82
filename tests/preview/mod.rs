//! A preview run as its user runs it, and a browser that only fetches.

#![allow(dead_code, unreachable_pub, clippy::disallowed_methods, clippy::expect_used, clippy::panic)] // each test uses a part

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A running preview; ended when it goes.
pub struct Preview {
    child: Child,
    pub address: SocketAddr,
    said: Arc<Mutex<String>>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Response {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Response {
    pub fn header(&self, name: &str) -> &str {
        let own = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        own.map_or("", |(_, value)| value)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The bytes as they would be published: without the preview's own line.
    pub fn published(&self) -> Vec<u8> {
        let Some(start) = find(&self.body, b"<script src=\"/__anugerah/preview.js\"") else {
            return self.body.clone();
        };
        let end = start + find(&self.body[start..], b"</script>\n").expect("its end") + "</script>\n".len();
        [&self.body[..start], &self.body[end..]].concat()
    }
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

impl Preview {
    /// Starts one on a free port.
    pub fn start(root: &Path, arguments: &[&str]) -> Self {
        Self::start_with(root, &[&["--port", "0"], arguments].concat())
    }

    pub fn start_with(root: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_anugerah"));
        command.args(["--language", "en", "--root"]).arg(root).arg("serve").args(arguments);
        Self::run(command)
    }

    /// Starts one that finds the programs of one folder alone.
    pub fn start_beside(programs: &Path, root: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_anugerah"));
        command.args(["--language", "en", "--root"]).arg(root).args(["serve", "--port", "0"]).args(arguments);
        command.env("PATH", programs);
        Self::run(command)
    }

    fn run(mut command: Command) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().expect("the program runs");
        let said = Arc::new(Mutex::new(String::new()));
        let mut lines = BufReader::new(child.stderr.take().expect("its words")).lines();
        let mut address = None;
        for line in lines.by_ref() {
            let line = line.expect("a line");
            let at = line
                .split_once("http://")
                .and_then(|(_, rest)| rest.split_once('/'))
                .map(|(at, _)| at.to_owned());
            said.lock().expect("no one panics").push_str(&(line + "\n"));
            if let Some(at) = at {
                address = Some(at.parse().expect("an address"));
                break;
            }
        }
        let keep = said.clone();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                keep.lock().expect("no one panics").push_str(&(line + "\n"));
            }
        });
        let address = address.unwrap_or_else(|| panic!("{}", said.lock().expect("no one panics")));
        let preview = Self { child, address, said };
        preview.until("the first site stands", |preview| {
            !preview.state()["site"].as_str().unwrap_or("").is_empty()
        });
        preview
    }

    pub fn said(&self) -> String {
        self.said.lock().expect("no one panics").clone()
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Sends it a signal: `INT` as Ctrl-C does.
    pub fn signal(&self, name: &str) {
        let kill = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status();
        assert!(kill.expect("kill").success());
    }

    /// Tells it to end as Ctrl-C does, and waits. Its exit code.
    pub fn end(&mut self) -> Option<i32> {
        self.signal("INT");
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(10) {
            if let Some(status) = self.child.try_wait().expect("its state") {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("it does not end");
    }

    pub fn get(&self, path: &str) -> Response {
        self.ask("GET", path, &[], "")
    }

    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Response {
        let mut stream = TcpStream::connect(self.address).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout");
        let mut request =
            format!("{method} {path} HTTP/1.1\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
        if !headers.iter().any(|(name, _)| *name == "Host") {
            request += &format!("Host: {}\r\n", self.address);
        }
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        stream.write_all(format!("{request}\r\n{body}").as_bytes()).expect("it hears");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        read(&answer)
    }

    /// What the browser is told.
    pub fn state(&self) -> serde_json::Value {
        serde_json::from_slice(&self.get("/__anugerah/state").body).expect("JSON")
    }

    /// Waits until something is so.
    #[track_caller]
    pub fn until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(120) {
            if is_so(self) {
                return;
            }
            std::thread::sleep(Duration::from_millis(3));
        }
        panic!("in vain: {what}\n{}\n{}", self.state(), self.said());
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(answer: &[u8]) -> Response {
    let end = find(answer, b"\r\n\r\n").unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(answer)));
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
    let headers = lines.filter_map(|line| line.split_once(": ")).map(|(a, b)| (a.to_owned(), b.to_owned()));
    Response {
        status: status.parse().expect("a number"),
        headers: headers.collect(),
        body: answer[end + 4..].to_vec(),
    }
}

/// A path as browsers send it.
pub fn encoded(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        })
        .collect()
}

/// A copy of a folder.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let path: PathBuf = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        match path.is_dir() {
            true => copy(&path, &target),
            false => drop(std::fs::copy(&path, &target).expect("a copy")),
        }
    }
}
