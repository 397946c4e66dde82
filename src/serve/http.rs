//! The server: who asks for what. One thread; making files is the previews' work.

use std::net::TcpListener as StdListener;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::header::{ALLOW, HeaderValue};
use hyper::service::service_fn;
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use percent_encoding::percent_decode_str;
use tokio::net::TcpListener;
use unicode_normalization::UnicodeNormalization;

use super::answer::{Answer, Asker, Content, plain, redirect};
use super::desk::{Desk, Reader};
use super::explanation::{Asked, What};
use super::preview::{File, Preview};
use super::state::State;
use super::{events, guard};

/// The folder of the preview's own addresses.
pub(super) const OWN: &str = "/__anugerah/";
/// A file that is not made by then is given up: a template that does not end.
const DEADLINE: Duration = Duration::from_secs(20);
/// What is posted to us is a date.
const FORM_LIMIT: usize = 4096;

const SCRIPT: &str = include_str!("page/preview.js");
const STYLE: &str = include_str!("page/preview.css");

/// Serves until Ctrl-C, or until the system asks for the end.
pub(super) fn serve(listener: StdListener, state: &Arc<State>) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let server = Server { state: state.clone(), desk: Arc::new(Desk::new()) };
    // Connections still open then (each page holds one for its events) end with the runtime.
    runtime.block_on(async {
        tokio::select! {
            accepted = server.accept(listener) => accepted,
            asked = end() => asked,
        }
    })
}

#[cfg(unix)]
async fn end() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    tokio::select! {
        _ = interrupt.recv() => Ok(()),
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn end() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}

#[derive(Clone)]
struct Server {
    state: Arc<State>,
    desk: Arc<Desk>,
}

impl Server {
    async fn accept(&self, listener: StdListener) -> std::io::Result<()> {
        let listener = TcpListener::from_std(listener)?;
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                // Too many open files, say: the next may fare better, a little later.
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            let _ = stream.set_nodelay(true); // only slower without
            let server = self.clone();
            tokio::spawn(async move {
                let service = service_fn(move |request| {
                    let server = server.clone();
                    async move { Ok::<_, std::convert::Infallible>(server.answer(request).await) }
                });
                let mut http = hyper::server::conn::http1::Builder::new();
                http.timer(TokioTimer::new());
                // A browser that hangs up in the middle is no trouble of ours.
                let _ = http.serve_connection(TokioIo::new(stream), service).await;
            });
        }
    }

    async fn answer(&self, request: Request<Incoming>) -> Answer {
        if !guard::is_welcome(self.state.address, request.headers()) {
            return plain(StatusCode::MISDIRECTED_REQUEST, "localhost?\n".to_owned());
        }
        let decoded = percent_decode_str(request.uri().path()).decode_utf8_lossy();
        let path: String = decoded.nfc().collect();
        if request.method() == Method::POST && path == format!("{OWN}as-of") {
            return self.move_date(request).await;
        }
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let mut answer = plain(StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD\n".to_owned());
            answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return answer;
        }
        let asker = Asker { method: request.method(), headers: request.headers() };
        match path.strip_prefix(OWN) {
            Some(own) => self.own(own, &request, &asker).await,
            None => self.site(&path, request.uri().path(), &asker).await,
        }
    }

    /// A file of the site.
    async fn site(&self, path: &str, written: &str, asker: &Asker<'_>) -> Answer {
        let Some(preview) = self.state.shown().filter(|preview| preview.facts.stands) else {
            return asker.answer(
                self.page(StatusCode::SERVICE_UNAVAILABLE, None, |desk, reader| desk.no_site(reader)),
            );
        };
        let base = &preview.facts.base_path;
        let Some(inner) = path.strip_prefix(&**base).and_then(|rest| rest.strip_prefix('/')) else {
            if path == "/" || path == base {
                return redirect(StatusCode::FOUND, &format!("{base}/"));
            }
            return asker.answer(
                self.page(StatusCode::NOT_FOUND, Some(&preview), |desk, reader| desk.outside(reader, base)),
            );
        };
        let Ok(file) = tokio::time::timeout(DEADLINE, preview.file(inner.to_owned())).await else {
            return asker.answer(self.page(StatusCode::GATEWAY_TIMEOUT, Some(&preview), |desk, reader| {
                desk.too_slow(reader, path)
            }));
        };
        match file {
            Some(File::Made { path, is_page: true, bytes }) => {
                self.state.keep(&path, &bytes);
                self.html(asker, StatusCode::OK, &preview, bytes)
            }
            Some(File::Made { path, is_page: false, bytes }) => {
                asker.answer(Content { name: path, bytes, status: StatusCode::OK })
            }
            Some(File::Folder) => redirect(StatusCode::FOUND, &format!("{written}/")),
            Some(File::Missing(Some(bytes))) => self.html(asker, StatusCode::NOT_FOUND, &preview, bytes),
            Some(File::Missing(None)) => asker.answer(self.page(
                StatusCode::NOT_FOUND,
                Some(&preview),
                |desk, reader| desk.outside(reader, base),
            )),
            Some(File::Failed { path, is_gone: true }) => self.copied(asker, &preview, path).await,
            Some(File::Failed { path, is_gone: false }) => match self.state.last_good(&path) {
                Some(bytes) => self.html(asker, StatusCode::OK, &preview, bytes.to_vec()),
                None => asker.answer(self.page(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    Some(&preview),
                    |desk, reader| desk.no_site(reader),
                )),
            },
            None => plain(StatusCode::SERVICE_UNAVAILABLE, String::new()),
        }
    }

    /// A file that the site which is shown copies, and that has changed or gone since that was made: it is what it is
    /// now, or nothing.
    async fn copied(&self, asker: &Asker<'_>, preview: &Arc<Preview>, path: String) -> Answer {
        let newest = self.state.newest().filter(|newest| newest.number != preview.number);
        if let Some(newest) = newest
            && let Ok(Some(File::Made { path, is_page: false, bytes })) =
                tokio::time::timeout(DEADLINE, newest.file(path.clone())).await
        {
            return asker.answer(Content { name: path, bytes, status: StatusCode::OK });
        }
        let address = format!("{}/{path}", preview.facts.base_path);
        asker.answer(
            self.page(StatusCode::NOT_FOUND, Some(preview), |desk, reader| desk.gone(reader, address)),
        )
    }

    fn html(&self, asker: &Asker<'_>, status: StatusCode, preview: &Preview, bytes: Vec<u8>) -> Answer {
        let bytes = with_script(bytes, &self.state.name(preview.number));
        asker.answer(Content { name: "index.html".to_owned(), bytes, status })
    }

    /// A page of our own, in the site's first language. It reloads as the site's pages do.
    fn page(
        &self,
        status: StatusCode,
        preview: Option<&Preview>,
        draw: impl FnOnce(&Desk, &Reader<'_>) -> String,
    ) -> Content {
        let lang = preview.and_then(|preview| preview.facts.languages.first()).map_or("id", |lang| lang);
        let shown = self.state.shown();
        let reader = Reader { state: &self.state, preview: shown.as_deref(), lang, at: "/" };
        let name = self.state.news().borrow().site.clone();
        let bytes = with_script(draw(&self.desk, &reader).into_bytes(), &name);
        Content { name: "index.html".to_owned(), bytes, status }
    }

    /// An address of the preview itself.
    async fn own(&self, own: &str, request: &Request<Incoming>, asker: &Asker<'_>) -> Answer {
        let query = request.uri().query().unwrap_or_default();
        let asked = |key: &str| parameter(query, key);
        let text = |name: &str, text: String| Content {
            name: name.to_owned(),
            bytes: text.into_bytes(),
            status: StatusCode::OK,
        };
        let shown = self.state.shown();
        let first = shown.as_ref().and_then(|preview| preview.facts.languages.first().cloned());
        let lang = asked("lang").or(first).unwrap_or_else(|| "id".to_owned());
        let at = asked("at").unwrap_or_else(|| "/".to_owned());
        let reader = Reader { state: &self.state, preview: shown.as_deref(), lang: &lang, at: &at };
        match own {
            "preview.js" => asker.answer(text("preview.js", SCRIPT.to_owned())),
            "preview.css" => asker.answer(text("preview.css", STYLE.to_owned())),
            "events" => events::answer(self.state.news()),
            "state" => {
                let news = self.state.news().borrow().clone();
                let json = serde_json::to_string(&news).unwrap_or_default();
                asker.answer(text("state.json", json))
            }
            "panel" => asker.answer(text("panel.html", self.desk.panel(&reader))),
            "explain" => {
                let words = self.desk.words(&lang).clone();
                let (what, is_page) = match asked("figure") {
                    Some(figure) => (What::Figure(figure), false),
                    None => (What::Address(at.clone()), true),
                };
                let explained = match reader.preview {
                    Some(preview) => preview.explanation(Asked { what, words }).await.flatten(),
                    None => None,
                };
                let page = self.desk.explanation(&reader, explained.as_deref(), is_page);
                asker.answer(text("index.html", page))
            }
            "" | "findings" => asker.answer(text("index.html", self.desk.findings(&reader))),
            _ => plain(StatusCode::NOT_FOUND, "404\n".to_owned()),
        }
    }

    /// Shows the site as of another moment, and goes back to where one came from.
    async fn move_date(&self, request: Request<Incoming>) -> Answer {
        if !guard::is_own(request.headers()) {
            return plain(StatusCode::FORBIDDEN, "Origin\n".to_owned());
        }
        let Ok(form) = Limited::new(request.into_body(), FORM_LIMIT).collect().await else {
            return plain(StatusCode::PAYLOAD_TOO_LARGE, String::new());
        };
        let form = String::from_utf8_lossy(&form.to_bytes()).into_owned();
        let date = parameter(&form, "date").unwrap_or_default();
        let zone = self.state.shown().map(|preview| preview.facts.zone());
        match super::desk::moment(&date, &zone.unwrap_or(jiff::tz::TimeZone::UTC)) {
            Some(moment) => self.state.set_as_of(moment),
            None => return plain(StatusCode::BAD_REQUEST, format!("{date}?\n")),
        }
        let back = parameter(&form, "back").filter(|back| back.starts_with('/') && !back.starts_with("//"));
        let back = back.filter(|back| !back.contains(['\\', '\r', '\n']));
        redirect(StatusCode::SEE_OTHER, &back.unwrap_or_else(|| "/".to_owned()))
    }
}

/// A value of a form or a query.
fn parameter(query: &str, key: &str) -> Option<String> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.filter(|(name, _)| *name == key).map(|(_, value)| value).next()?;
    Some(percent_decode_str(&value.replace('+', " ")).decode_utf8_lossy().into_owned())
}

/// The page with the one line that `build` does not publish.
fn with_script(mut page: Vec<u8>, site: &str) -> Vec<u8> {
    let script = format!("<script src=\"{OWN}preview.js\" data-site=\"{site}\" defer></script>\n");
    let end = page.windows(7).position(|window| window.eq_ignore_ascii_case(b"</head>"));
    let end = end.unwrap_or(page.len());
    page.splice(end..end, script.into_bytes());
    page
}
