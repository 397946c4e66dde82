//! Writes a generated site to a folder: `cargo run --release --example corpus -- FOLDER [NEWS] [REGENCIES] [EDITIONS] [YEARS]`.
//! With years, the figures of so many of them stand in tables, by segment.
//! Equal numbers make equal sites, on every machine.

#![allow(clippy::disallowed_methods, clippy::print_stderr)] // a program of its own

#[path = "../tests/corpus/mod.rs"]
mod corpus;

use std::path::Path;
use std::process::ExitCode;

use corpus::Size;

/// For so many there are provinces with names of their own.
const REGENCIES: usize = 600;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, usual: usize| arguments.get(at).map_or(Ok(usual), |text| text.parse::<usize>());
    let (Some(folder), Ok(news), Ok(regencies), Ok(editions), Ok(years)) =
        (arguments.first(), number(1, 10_000), number(2, 514), number(3, 5), number(4, 0))
    else {
        eprintln!("corpus FOLDER [NEWS] [REGENCIES] [EDITIONS] [YEARS]");
        return ExitCode::from(2);
    };
    if regencies > REGENCIES {
        eprintln!("at most {REGENCIES} regencies: the names of provinces come again after that");
        return ExitCode::from(2);
    }
    let size = match years {
        0 => Size { regencies, editions, ..Size::bench(news) },
        _ => Size { regencies, editions, news, ..Size::nation(years) },
    };
    match write(Path::new(folder), size) {
        Ok(count) => {
            eprintln!("{count} files");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::from(2)
        }
    }
}

fn write(folder: &Path, size: Size) -> std::io::Result<usize> {
    let files = corpus::files(size, None);
    for (path, bytes) in &files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, bytes)?;
    }
    Ok(files.len())
}
