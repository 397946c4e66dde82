//! Files compressed beforehand, for hosts that send them as they are: `index.html.br` and `index.html.gz` beside
//! `index.html`.
//!
//! In: bytes of one file. Out: the same, smaller; the same every time. Never here: files, folders, the cache.

use std::io::Write;

use flate2::{Compression, GzBuilder};

/// A form in which hosts keep compressed files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// RFC 7932.
    Brotli,
    /// RFC 1952.
    Gzip,
}

impl Packing {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// What stands behind a file's name, with its dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }

    /// Everything that decides the bytes but the file itself: changes when the programs or their settings do.
    #[must_use]
    pub fn recipe(self) -> &'static str {
        match self {
            Self::Brotli => "brotli 9.1 quality 5 window 22",
            Self::Gzip => "gzip zlib-rs 0.6 level 9",
        }
    }

    /// The file, packed. None where that would not make it smaller.
    #[must_use]
    pub fn pack(self, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut packed = Vec::with_capacity(bytes.len() / 3);
        let done = match self {
            Self::Brotli => {
                // On pages a higher quality saves nothing that is worth its time (measured: 5 is as small as 9).
                let settings = brotli::enc::BrotliEncoderParams {
                    quality: 5,
                    lgwin: 22,
                    size_hint: bytes.len(),
                    ..Default::default()
                };
                brotli::BrotliCompress(&mut &*bytes, &mut packed, &settings).map(|_| ())
            }
            Self::Gzip => {
                // No name and no time: the same bytes at any hour.
                let mut writer = GzBuilder::new().write(&mut packed, Compression::best());
                writer.write_all(bytes).and_then(|()| writer.finish().map(|_| ()))
            }
        };
        // Packing into memory cannot fail; were it to, the file would stand unpacked.
        done.is_ok().then_some(packed).filter(|packed| packed.len() < bytes.len())
    }
}

/// Whether packing makes files of a name smaller: texts. Pictures, fonts and workbooks are packed already.
#[must_use]
pub fn is_packable(path: &str) -> bool {
    let ending = path.rsplit('/').next().unwrap_or(path).rsplit_once('.').map_or("", |(_, ending)| ending);
    let texts = [
        "css",
        "csv",
        "geojson",
        "html",
        "ico",
        "js",
        "json",
        "map",
        "md",
        "svg",
        "txt",
        "wasm",
        "xml",
        "webmanifest",
    ];
    texts.contains(&ending)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_packed_can_be_read_back_and_is_the_same_every_time() {
        let text = "<p>Penghargaan bagi pelindung pekerja.</p>\n".repeat(200);
        for packing in Packing::ALL {
            let packed = packing.pack(text.as_bytes()).unwrap_or_default();
            assert_eq!(packing.pack(text.as_bytes()).as_ref(), Some(&packed), "{packing:?}");
            assert!(packed.len() < text.len() / 10, "{packing:?}");
            let mut read = String::new();
            let done = match packing {
                Packing::Brotli => brotli::Decompressor::new(&*packed, 4096).read_to_string(&mut read),
                Packing::Gzip => flate2::read::GzDecoder::new(&*packed).read_to_string(&mut read),
            };
            assert!(done.is_ok() && read == text, "{packing:?}");
            if packing == Packing::Gzip {
                assert_eq!(packed[4..8], [0; 4], "no time");
            }
        }
    }

    #[test]
    fn what_would_not_be_smaller_is_left() {
        for packing in Packing::ALL {
            assert_eq!(packing.pack(b""), None);
            assert_eq!(packing.pack(b"x"), None);
        }
        assert!(is_packable("berita/index.html") && is_packable("feed.xml"));
        assert!(!is_packable("foto.jpg") && !is_packable("html") && !is_packable("css/.html/x"));
    }
}
