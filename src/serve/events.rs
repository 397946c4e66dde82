//! Server-sent events (<https://html.spec.whatwg.org/multipage/server-sent-events.html>): the newest state of the
//! site, at once and whenever it changes. Who was away learns from the first all that was missed.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use http_body_util::BodyExt;
use hyper::Response;
use hyper::body::{Body, Bytes, Frame};
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use tokio::sync::{mpsc, watch};

use super::answer::Answer;
use super::state::News;

/// How often the browser hears from us where nothing happens, so that neither end takes the other for gone.
const PULSE: Duration = Duration::from_secs(15);

/// All news from now on.
pub(super) fn answer(mut news: watch::Receiver<News>) -> Answer {
    let (sender, frames) = mpsc::channel(4);
    tokio::spawn(async move {
        news.mark_changed();
        loop {
            let text = match tokio::time::timeout(PULSE, news.changed()).await {
                Ok(Ok(())) => {
                    let json = serde_json::to_string(&*news.borrow_and_update()).unwrap_or_default();
                    format!("retry: 300\ndata: {json}\n\n")
                }
                Ok(Err(_)) => return,
                Err(_) => ":\n\n".to_owned(),
            };
            if sender.send(Bytes::from(text)).await.is_err() {
                return; // the page is closed
            }
        }
    });
    let mut response = Response::new(Events(frames).boxed());
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

struct Events(mpsc::Receiver<Bytes>);

impl Body for Events {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.0.poll_recv(context).map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
    }
}
