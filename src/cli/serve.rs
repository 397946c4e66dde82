//! `serve`: the site in a browser, as it is while one writes.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use clap::ArgMatches;
use jiff::Timestamp;

use super::Ending;
use super::arguments::{Check, Format, Invocation, Volume};
use super::outlet::{Outlet, counted};
use crate::locale::{Value, Words};
use crate::pipeline;
use crate::serve::{self, ServeError, Settings, Told};

/// Options of `serve`.
pub(super) struct Serve {
    host: IpAddr,
    port: u16,
    as_of: Option<Timestamp>,
    follow: bool,
    open: bool,
    poll: bool,
}

/// The port that is tried first.
const PORT: &str = "1111";

pub(super) fn describe(
    words: &Words,
    as_of: clap::Arg,
    flag: impl Fn(&'static str) -> clap::Arg,
) -> clap::Command {
    let switch = |name| flag(name).action(clap::ArgAction::SetTrue);
    clap::Command::new("serve")
        .about(words.say("about-serve", &[]))
        .arg(flag("port").value_name("PORT").value_parser(clap::value_parser!(u16)).default_value(PORT))
        .arg(
            flag("host")
                .value_name("ADDRESS")
                .value_parser(clap::value_parser!(IpAddr))
                .default_value("127.0.0.1"),
        )
        .arg(as_of)
        .arg(switch("open"))
        .arg(switch("follow"))
        .arg(switch("poll"))
}

pub(super) fn read(matches: &ArgMatches) -> Option<Serve> {
    Some(Serve {
        host: *matches.get_one::<IpAddr>("host")?,
        port: *matches.get_one::<u16>("port")?,
        as_of: matches.get_one::<Timestamp>("as-of").copied(),
        follow: matches.get_flag("follow"),
        open: matches.get_flag("open"),
        poll: matches.get_flag("poll"),
    })
}

pub(super) fn run(invocation: &Invocation, asked: &Serve, outlet: &mut Outlet) -> Ending {
    let words = &invocation.words;
    let settings = Settings {
        root: whole(&invocation.root),
        host: asked.host,
        port: asked.port,
        as_of: asked.as_of,
        now: Timestamp::now,
        poll: asked.poll,
        follow: asked.follow,
        open: asked.open,
    };
    let outlet = Mutex::new(outlet);
    let tell = |told: Told<'_>| {
        let mut outlet = outlet.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        say(told, invocation, &mut outlet);
    };
    let served = serve::run(&settings, &tell);
    let outlet = outlet.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    let (id, address, error) = match served {
        Ok(()) => {
            outlet.say(&words.say("serve-ended", &[]));
            return Ending::Done;
        }
        Err(ServeError::Address(address, error)) => ("serve-no-address", address.to_string(), error),
        Err(ServeError::System(error)) => ("serve-refused", String::new(), error),
    };
    let args = [("address", Value::from(address)), ("reason", Value::from(error.to_string()))];
    outlet.complain(&words.say(id, &args));
    Ending::Failed
}

/// The root as the system names it, so that its events name the same paths.
fn whole(root: &Path) -> PathBuf {
    std::fs::canonicalize(root).or_else(|_| std::path::absolute(root)).unwrap_or_else(|_| root.to_owned())
}

fn say(told: Told<'_>, invocation: &Invocation, outlet: &mut Outlet) {
    let words = &invocation.words;
    match told {
        Told::Listening { address, taken } => {
            if let Some(port) = taken {
                let args =
                    [("port", Value::from(port.to_string())), ("free", address.port().to_string().into())];
                outlet.complain(&words.say("serve-port-taken", &args));
            }
            let url = format!("http://{address}/");
            outlet.complain(&words.say("serve-at", &[("url", Value::from(url))]));
            if !address.ip().is_loopback() {
                outlet.complain(&words.say("serve-open-to-others", &[]));
            }
        }
        Told::Polling(reason) => outlet.complain(&words.say("serve-polling", &[("reason", reason.into())])),
        Told::Made(took) if invocation.volume == Volume::Verbose => {
            outlet.say(&words.say("serve-made", &[("milliseconds", milliseconds(took).into())]));
        }
        Told::Made(_) => {}
        Told::Found { found, sources } => {
            let mut found = found.to_vec();
            pipeline::settle(&mut found, sources);
            // What is hidden is named: who serves sits at the machine that holds it.
            let check = Check {
                as_of: Timestamp::now(),
                deny_warnings: false,
                page_limit: Duration::MAX, // answers have a deadline of their own
                format: Format::Human,
                show_hidden: true,
            };
            let told = outlet.findings(&found, sources, Vec::new(), words, &check);
            outlet.say(&counted(told, words));
        }
        Told::NotOpened => outlet.complain(&words.say("serve-not-opened", &[])),
    }
}

fn milliseconds(took: Duration) -> String {
    format!("{:.1}", took.as_secs_f64() * 1000.0)
}
