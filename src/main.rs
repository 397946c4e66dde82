//! The `anugerah` program: an exit code from [`anugerah::cli::run`], nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    anugerah::cli::run()
}
