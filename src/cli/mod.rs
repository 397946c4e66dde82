//! The command line: one file per command; the only room that prints and picks an exit code.
//!
//! Human words go to standard error; results, and findings for programs, to standard output.
//! Exit codes: 0 done, 1 the content has errors and nothing was written, 2 it could not run.
#![allow(clippy::disallowed_methods)] // the room that meets the world: arguments, environment, clock

mod arguments;
mod build;
mod check;
mod completions;
mod explain;
mod init;
mod new;
mod outlet;
mod patience;
mod place;
mod schema;
mod serve;
mod timings;
mod watch;

use std::process::ExitCode;

use arguments::{Command, Invocation};
use outlet::Outlet;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// Done.
    Done,
    /// The content has errors; nothing was written.
    Refused,
    /// It could not run.
    Failed,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Done => Self::SUCCESS,
            Ending::Refused => Self::from(1),
            Ending::Failed => Self::from(2),
        }
    }
}

/// Runs the program on the process's own arguments.
#[must_use]
pub fn run() -> ExitCode {
    let invocation = match arguments::read(std::env::args_os()) {
        Ok(invocation) => invocation,
        Err(code) => return code,
    };
    let mut outlet = Outlet::new(&invocation);
    dispatch(&invocation, &mut outlet).into()
}

fn dispatch(invocation: &Invocation, outlet: &mut Outlet) -> Ending {
    match &invocation.command {
        Command::Build(build) => build::run(invocation, build, outlet),
        Command::Check(check) => check::run(invocation, check, outlet),
        Command::Explain(explain) => explain::run(invocation, explain, outlet),
        Command::Init(init) => init::run(invocation, init, outlet),
        Command::New(new) => new::run(invocation, new, outlet),
        Command::Schema(schema) => schema::run(invocation, schema, outlet),
        Command::Serve(asked) => serve::run(invocation, asked, outlet),
        Command::Completions { shell } => completions::run(*shell, invocation.words.language(), outlet),
    }
}
