//! Who may ask. The preview shows what is hidden still, and a page of another site, open in the same browser,
//! must neither read it nor move its date.

use std::net::{IpAddr, SocketAddr};
use std::time::{SystemTime, UNIX_EPOCH};

use hyper::HeaderMap;
use hyper::header::{HOST, ORIGIN};

/// A name that no other run has.
pub(super) fn run_name() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("{:x}", since.as_millis())
}

/// Whether a request comes to us under a name of our own. To a loopback address others can come only by a name
/// of theirs that leads here ("DNS rebinding"), and that name stands in `Host`.
pub(super) fn is_welcome(address: SocketAddr, headers: &HeaderMap) -> bool {
    if !address.ip().is_loopback() {
        return true; // whoever listens on the network has been told what that means
    }
    let Some(host) = headers.get(HOST).and_then(|host| host.to_str().ok()) else { return true };
    is_local(host_name(host))
}

/// Whether what is to be changed is asked for by a page of our own.
pub(super) fn is_own(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match (text(ORIGIN), text(HOST)) {
        (None, _) => true, // no browser, or one that sends none within a site
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, own)| own == host),
        (Some(_), None) => false,
    }
}

/// A host without its port.
fn host_name(host: &str) -> &str {
    match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((six, _)) => six,
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    }
}

fn is_local(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    name == "localhost"
        || name.ends_with(".localhost")
        || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_others_are_not_ours() {
        for (host, welcome) in [
            ("localhost:1111", true),
            ("127.0.0.1:1111", true),
            ("[::1]:1111", true),
            ("situs.localhost", true),
            ("localhost.example", false),
            ("127.0.0.1.example:1111", false),
            ("jahat.example:1111", false),
        ] {
            assert_eq!(is_local(host_name(host)), welcome, "{host}");
        }
    }
}
