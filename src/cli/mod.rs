//! The command line: one file per command; the only room that prints and picks an exit code.

use std::process::ExitCode;

/// Runs the program on the process's own arguments.
#[must_use]
pub fn run() -> ExitCode {
    ExitCode::SUCCESS
}
