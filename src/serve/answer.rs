//! From a file's bytes to what goes over the wire: type, tag, ranges.

use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderValue,
    IF_NONE_MATCH, IF_RANGE, LOCATION, RANGE, X_CONTENT_TYPE_OPTIONS,
};
use hyper::{HeaderMap, Method, Response, StatusCode};
use std::convert::Infallible;

/// What the server answers with.
pub(super) type Answer = Response<BoxBody<Bytes, Infallible>>;

/// Bytes of a known type.
pub(super) struct Content {
    /// The path that says of what type they are.
    pub(super) name: String,
    /// The bytes.
    pub(super) bytes: Vec<u8>,
    /// How they are answered with: 200 for what was asked for.
    pub(super) status: StatusCode,
}

/// Whoever asked, as far as the answer depends on it.
pub(super) struct Asker<'r> {
    /// `GET` or `HEAD`.
    pub(super) method: &'r Method,
    /// The request's headers.
    pub(super) headers: &'r HeaderMap,
}

impl Asker<'_> {
    /// Answers with bytes: all, a part of them, or that the asker has them already.
    pub(super) fn answer(&self, content: Content) -> Answer {
        let tag = format!("\"{}\"", &blake3::hash(&content.bytes).to_hex()[..32]);
        let mut response = Response::new(());
        let headers = response.headers_mut();
        set(headers, CONTENT_TYPE, &content_type(&content.name));
        set(headers, ETAG, &tag);
        // The browser asks each time; what it has is often what it would get.
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        *response.status_mut() = content.status;
        if content.status != StatusCode::OK {
            return self.finish(response, content.bytes);
        }
        if self.has(&tag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response.map(|()| body(Vec::new()));
        }
        let length = content.bytes.len() as u64;
        match self.part(&tag, length) {
            None => self.finish(response, content.bytes),
            Some(Ok((start, end))) => {
                *response.status_mut() = StatusCode::PARTIAL_CONTENT;
                set(response.headers_mut(), CONTENT_RANGE, &format!("bytes {start}-{end}/{length}"));
                let part = content.bytes.get(start as usize..=end as usize).unwrap_or_default().to_vec();
                self.finish(response, part)
            }
            Some(Err(())) => {
                *response.status_mut() = StatusCode::RANGE_NOT_SATISFIABLE;
                set(response.headers_mut(), CONTENT_RANGE, &format!("bytes */{length}"));
                self.finish(response, Vec::new())
            }
        }
    }

    /// Whether the asker has these bytes.
    fn has(&self, tag: &str) -> bool {
        let known = self.headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
        let mut known = known.flat_map(|value| value.split(','));
        known.any(|known| matches!(known.trim().trim_start_matches("W/"), "*") || known.trim().ends_with(tag))
    }

    /// The part that is asked for, its ends included. Of several parts none: then all is answered, which is
    /// allowed (RFC 9110, section 14.2).
    fn part(&self, tag: &str, length: u64) -> Option<Result<(u64, u64), ()>> {
        if self.method != Method::GET {
            return None;
        }
        let wanted = self.headers.get(RANGE)?.to_str().ok()?;
        let same = |value: &HeaderValue| value.as_bytes() == tag.as_bytes();
        if !self.headers.get(IF_RANGE).is_none_or(same) {
            return None;
        }
        let parsed = http_range_header::parse_range_header(wanted).ok()?;
        match parsed.validate(length) {
            Ok(ranges) => match ranges[..] {
                [ref range] => Some(Ok((*range.start(), *range.end()))),
                _ => None,
            },
            Err(_) => Some(Err(())),
        }
    }

    /// `HEAD` gets the headers alone.
    fn finish(&self, mut response: Response<()>, bytes: Vec<u8>) -> Answer {
        set(response.headers_mut(), CONTENT_LENGTH, &bytes.len().to_string());
        let bytes = if self.method == Method::HEAD { Vec::new() } else { bytes };
        response.map(|()| body(bytes))
    }
}

/// Another place to look at.
pub(super) fn redirect(status: StatusCode, to: &str) -> Answer {
    let mut response = Response::new(body(Vec::new()));
    *response.status_mut() = status;
    set(response.headers_mut(), LOCATION, to);
    response
}

/// A few plain words.
pub(super) fn plain(status: StatusCode, words: String) -> Answer {
    let mut response = Response::new(body(words.into_bytes()));
    *response.status_mut() = status;
    set(response.headers_mut(), CONTENT_TYPE, "text/plain; charset=utf-8");
    response
}

fn body(bytes: Vec<u8>) -> BoxBody<Bytes, Infallible> {
    Full::new(Bytes::from(bytes)).boxed()
}

/// A header whose value is ours; one that could not stand in a header is left out.
fn set(headers: &mut HeaderMap, name: hyper::header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// The type of a file by its ending. All texts of a site are UTF-8.
fn content_type(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    let guess = match name.rsplit('.').next() {
        Some("atom") => "application/atom+xml".to_owned(),
        Some("geojson") => "application/geo+json".to_owned(),
        Some("webmanifest") => "application/manifest+json".to_owned(),
        _ => mime_guess::from_path(name).first_or_octet_stream().essence_str().to_owned(),
    };
    let is_text = guess.starts_with("text/")
        || ["json", "xml", "javascript"].iter().any(|ending| guess.ends_with(ending));
    if is_text { format!("{guess}; charset=utf-8") } else { guess }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn asked(method: &Method, pairs: &[(&'static str, &str)]) -> Answer {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, value.parse().unwrap());
        }
        let content =
            Content { name: "data/a.csv".to_owned(), bytes: b"0123456789".to_vec(), status: StatusCode::OK };
        Asker { method, headers: &headers }.answer(content)
    }

    fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
        answer.headers().get(name).map_or("", |value| value.to_str().unwrap())
    }

    #[test]
    fn parts_are_answered_as_parts() {
        for (range, status, part) in [
            ("bytes=2-4", 206, "bytes 2-4/10"),
            ("bytes=7-", 206, "bytes 7-9/10"),
            ("bytes=-3", 206, "bytes 7-9/10"),
            ("bytes=0-99", 206, "bytes 0-9/10"),
            ("bytes=10-", 416, "bytes */10"),
            ("bytes=0-1,4-5", 200, ""),
            ("lines=1-2", 200, ""),
        ] {
            let answer = asked(&Method::GET, &[("range", range)]);
            assert_eq!(
                (answer.status().as_u16(), header(&answer, "content-range")),
                (status, part),
                "{range}"
            );
        }
        let old = asked(&Method::GET, &[("range", "bytes=2-4"), ("if-range", "\"old\"")]);
        assert_eq!(old.status(), 200, "parts of another version do not fit together");
    }

    #[test]
    fn what_the_browser_has_is_not_sent_again() {
        let whole = asked(&Method::GET, &[]);
        let tag = header(&whole, "etag").to_owned();
        assert_eq!(asked(&Method::GET, &[("if-none-match", &tag)]).status(), 304);
        assert_eq!(asked(&Method::GET, &[("if-none-match", &format!("\"x\", W/{tag}"))]).status(), 304);
        assert_eq!(asked(&Method::GET, &[("if-none-match", "\"x\"")]).status(), 200);
    }

    #[test]
    fn head_tells_the_length_and_sends_nothing() {
        let answer = asked(&Method::HEAD, &[]);
        assert_eq!(header(&answer, "content-length"), "10");
        assert_eq!(hyper::body::Body::size_hint(answer.body()).exact(), Some(0));
    }

    #[test]
    fn types_go_by_endings() {
        for (path, kind) in [
            ("index.html", "text/html; charset=utf-8"),
            ("a/site.1a2b.css", "text/css; charset=utf-8"),
            ("a/sort.js", "text/javascript; charset=utf-8"),
            ("img/f.svg", "image/svg+xml; charset=utf-8"),
            ("f.woff2", "font/woff2"),
            ("feed.atom", "application/atom+xml; charset=utf-8"),
            ("feed.json", "application/json; charset=utf-8"),
            ("sitemap.xml", "text/xml; charset=utf-8"),
            ("data/a.csv", "text/csv; charset=utf-8"),
            ("data/a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("CNAME", "application/octet-stream"),
        ] {
            assert_eq!(content_type(path), kind, "{path}");
        }
    }
}
