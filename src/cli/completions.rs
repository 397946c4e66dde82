//! `completions`: what a shell needs to complete the command line.

use clap_complete::Shell;

use super::outlet::Outlet;
use super::{Ending, arguments};
use crate::locale::{Language, Words};

pub(super) fn run(shell: Shell, language: Language, outlet: &mut Outlet) -> Ending {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut arguments::describe(&Words::new(language)), "anugerah", &mut script);
    match outlet.result(&String::from_utf8_lossy(&script)) {
        Ok(()) => Ending::Done,
        Err(_) => Ending::Failed,
    }
}
