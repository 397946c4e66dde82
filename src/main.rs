//! The `anugerah` program: an exit code from [`anugerah::cli::run`], nothing else.

use std::process::ExitCode;

/// Pages are made of many small texts on several threads at once, which the system's allocator serves slowly.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    anugerah::cli::run()
}
