//! The preview: the site as it would be published, made in memory and served to one reader, anew after every
//! edit.
//!
//! In: the root folder. Out: pages over HTTP; what happened, to whoever prints. Nothing is written but the cache.
//!
//! ```text
//! watch ─ signals → rounds ─ one Preview a round → state ─ asked by → http ─ events → the browser
//! ```
//!
//! A `preview::Preview` is one compiled site on a thread of its own, which makes a file when it is asked for
//! it, and the rest for what is wrong in it. The `rounds` compile, keep the last good site where the new one
//! has errors, and say what changed. Their threads and those of `http` stand here, because a preview waits:
//! for edits, for the browser; all computing is the [`pipeline`](crate::pipeline)'s.
//!
//! What is served is byte for byte what `build` publishes, but for one line in each page: the script that
//! reloads it.
#![allow(clippy::disallowed_methods)] // the preview has a clock (a moving "now"), a watch over files, and sockets

mod answer;
mod bundles;
mod desk;
mod events;
mod explanation;
mod guard;
mod http;
mod poll;
mod preview;
mod rounds;
mod state;
mod watch;

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use jiff::Timestamp;

use crate::diag::Diagnostic;
use crate::sources::Sources;
use rounds::Rounds;
use state::State;

/// So many ports are tried after the one that was asked for.
const PORTS: u16 = 50;

/// What the preview is asked for.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder that holds `content/` and `themes/`.
    pub root: PathBuf,
    /// Where it listens: who can reach that address can see what is hidden still.
    pub host: IpAddr,
    /// The port, or the first free one after it; any for 0.
    pub port: u16,
    /// The moment as of which the site is shown; the present, as it moves, where none is given.
    pub as_of: Option<Timestamp>,
    /// Tells the present.
    pub now: fn() -> Timestamp,
    /// Whether files are looked at again and again, because the system does not tell of changes there: a folder of
    /// another machine.
    pub poll: bool,
    /// Whether the browser goes to the page that an edit changed.
    pub follow: bool,
    /// Whether to open the browser.
    pub open: bool,
}

/// What happened, for whoever prints.
#[derive(Clone, Copy, Debug)]
pub enum Told<'a> {
    /// The preview can be reached.
    Listening {
        /// Where.
        address: SocketAddr,
        /// The port that was asked for, if it was taken.
        taken: Option<u16>,
    },
    /// The system does not tell of changes, for this reason: the files are looked at again and again.
    Polling(&'a str),
    /// The site was made, in this time.
    Made(Duration),
    /// All that is wrong now, once it has changed.
    Found {
        /// The findings.
        found: &'a [Diagnostic],
        /// The files that they point at.
        sources: &'a Sources,
    },
    /// The browser could not be opened.
    NotOpened,
}

/// Why the preview could not run.
#[derive(Debug)]
pub enum ServeError {
    /// No port could be had at that address.
    Address(SocketAddr, std::io::Error),
    /// The system refused a thread, a socket or a signal.
    System(std::io::Error),
}

/// Serves until it is told to stop by the system (Ctrl-C).
///
/// # Errors
/// If it cannot listen.
pub fn run(settings: &Settings, tell: &(dyn Fn(Told<'_>) + Sync)) -> Result<(), ServeError> {
    let (listener, taken) = listen(settings.host, settings.port)?;
    listener.set_nonblocking(true).map_err(ServeError::System)?;
    let address = listener.local_addr().map_err(ServeError::System)?;
    let (signals, received) = mpsc::channel();
    let state = Arc::new(State::new(settings, address, signals.clone()));
    std::thread::scope(|scope| {
        let rounds = Rounds::new(settings, &state, signals.clone(), tell);
        let rounds = scope.spawn(move || rounds.run(&received));
        tell(Told::Listening { address, taken });
        if settings.open && open::that_detached(format!("http://{address}/")).is_err() {
            tell(Told::NotOpened);
        }
        let served = http::serve(listener, &state);
        // The rounds may have ended by themselves: then nobody hears this.
        let _ = signals.send(watch::Signal::Stop);
        drop(rounds.join());
        served.map_err(ServeError::System)
    })
}

/// The port, or the next that is free; and whether the one asked for was taken.
fn listen(host: IpAddr, port: u16) -> Result<(TcpListener, Option<u16>), ServeError> {
    let mut refused = None;
    for next in port..=port.saturating_add(if port == 0 { 0 } else { PORTS }) {
        match TcpListener::bind(SocketAddr::new(host, next)) {
            Ok(listener) => return Ok((listener, (next != port).then_some(port))),
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
                refused.get_or_insert(error);
            }
            Err(error) => return Err(ServeError::Address(SocketAddr::new(host, next), error)),
        }
    }
    let error = refused.unwrap_or_else(|| std::io::ErrorKind::AddrInUse.into());
    Err(ServeError::Address(SocketAddr::new(host, port), error))
}
