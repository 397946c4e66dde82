//! The arguments, told in the language of whoever runs the tool.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};
use clap_complete::Shell;
use jiff::Timestamp;

use super::init::{self, Init};
use super::new::{self, New};
use super::schema::Schema;
use super::serve::{self, Serve};
use crate::awards::time::When;
use crate::content::yaml::{self, What};
use crate::diag::FileId;
use crate::locale::{Language, Words, choose};
use crate::sources::TEXT_LIMIT;

/// One call of the program.
pub(super) struct Invocation {
    /// The folder that holds `content/` and `themes/`.
    pub(super) root: PathBuf,
    /// The words of the tool itself.
    pub(super) words: Words,
    /// Whether the language was asked for, by flag or environment; else the site's own may be taken.
    pub(super) volume: Volume,
    /// What to do.
    pub(super) command: Command,
}

/// How much is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Volume {
    Quiet,
    Normal,
    Verbose,
}

/// What to do.
pub(super) enum Command {
    Build(Build),
    Check(Check),
    Explain(Explain),
    Init(Init),
    New(New),
    Schema(Schema),
    Serve(Serve),
    Completions { shell: Shell },
}

/// Options that `check` and `build` share.
pub(super) struct Check {
    pub(super) as_of: Timestamp,
    pub(super) deny_warnings: bool,
    /// No page may take longer to be made.
    pub(super) page_limit: Duration,
    pub(super) format: Format,
    pub(super) show_hidden: bool,
}

/// Options of `build`.
pub(super) struct Build {
    pub(super) check: Check,
    pub(super) output: Option<PathBuf>,
    pub(super) base_url: Option<String>,
    pub(super) set_aside: Vec<String>,
    pub(super) no_cache: bool,
    /// Write packed copies beside texts.
    pub(super) precompress: bool,
    /// Tell where the time went.
    pub(super) timings: bool,
}

/// Options of `explain`.
pub(super) struct Explain {
    /// An address, or a figure in one or several words.
    pub(super) what: Vec<String>,
    pub(super) as_of: Timestamp,
    pub(super) json: bool,
}

/// How findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Human,
    Json,
    Github,
    Sarif,
}

/// Reads the arguments. An error (or a request for help) has been printed; its exit code comes back.
pub(super) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Invocation, ExitCode> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let words = Words::new(language(&arguments, None));
    let matches = match describe(&words).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => {
            let _ = error.print();
            return Err(ExitCode::from(if error.use_stderr() { 2 } else { 0 }));
        }
    };
    let volume = match (matches.get_flag("quiet"), matches.get_flag("verbose")) {
        (true, _) => Volume::Quiet,
        (_, true) => Volume::Verbose,
        _ => Volume::Normal,
    };
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_else(|| PathBuf::from("."));
    // Where neither flag nor environment names a language, findings are told in the site's own.
    let words = match site_language(&root) {
        Some(site) => Words::new(language(&arguments, Some(&site))),
        None => words,
    };
    let command = match matches.subcommand() {
        Some(("build", matches)) => Command::Build(build(matches)),
        Some(("check", matches)) => Command::Check(check(matches)),
        Some(("explain", matches)) => Command::Explain(explain(matches)),
        Some(("init", matches)) => Command::Init(init::read(matches).ok_or(ExitCode::from(2))?),
        Some(("new", matches)) => Command::New(new::read(matches).ok_or(ExitCode::from(2))?),
        Some(("schema", matches)) => Command::Schema(Schema {
            kind: matches.get_one::<String>("kind").cloned(),
            all: matches.get_one::<PathBuf>("all").cloned(),
        }),
        Some(("serve", matches)) => Command::Serve(serve::read(matches).ok_or(ExitCode::from(2))?),
        Some(("completions", matches)) => {
            Command::Completions { shell: matches.get_one::<Shell>("shell").copied().unwrap_or(Shell::Bash) }
        }
        _ => return Err(ExitCode::from(2)),
    };
    Ok(Invocation { root, words, volume, command })
}

/// The language of help is needed before the arguments can be read, so the flag is looked for first.
fn language(arguments: &[OsString], site: Option<&str>) -> Language {
    let mut texts = arguments.iter().map(|argument| argument.to_string_lossy());
    let mut flag = None;
    while let Some(text) = texts.next() {
        if text == "--language" {
            flag = texts.next().map(|value| value.into_owned());
        } else if let Some(value) = text.strip_prefix("--language=") {
            flag = Some(value.to_owned());
        }
    }
    let environment: Vec<(&str, String)> = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok().map(|value| (name, value)))
        .collect();
    choose(flag.as_deref(), &environment, site)
}

/// The site's first language, as far as its settings can be read: what is no file, or no text that anybody wrote, is
/// told of later and not waited for here.
fn site_language(root: &Path) -> Option<String> {
    let path = root.join("content/site.yaml");
    std::fs::metadata(&path).ok().filter(|about| about.is_file() && about.len() <= TEXT_LIMIT)?;
    let text = std::fs::read_to_string(path).ok()?;
    let settings = yaml::parse(FileId(0), &text).value.root?;
    match &settings.get("languages")?.what {
        What::Seq(languages) => languages.first()?.text().map(|lang| lang.to_string()),
        _ => None,
    }
}

/// The frame of all help in the words' language; of each command alike.
fn framed(command: clap::Command, words: &Words) -> clap::Command {
    let say = |id: &str| words.say(id, &[]);
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", say("help-usage"));
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(say("flag-help"));
    command
        .help_template(template)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help)
        .subcommand_help_heading(say("help-commands"))
        .mut_args(|arg| {
            let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
            arg.help_heading(words.say(heading, &[]))
        })
        .mut_subcommands(|command| framed(command, words))
}

/// The program's arguments, described in its words.
pub(super) fn describe(words: &Words) -> clap::Command {
    framed(commands(words), words)
}

fn commands(words: &Words) -> clap::Command {
    let say = |id: &str| words.say(id, &[]);
    let flag = |name: &'static str| Arg::new(name).long(name).help(say(&format!("flag-{name}")));
    let as_of = || flag("as-of").value_name("TIME").value_parser(moment);
    let format = || {
        flag("format")
            .value_name("FORMAT")
            .value_parser(PossibleValuesParser::new(["human", "json", "github", "sarif"]))
            .default_value("human")
    };
    let deny = || flag("deny").value_name("warnings").value_parser(PossibleValuesParser::new(["warnings"]));
    let page_limit = || {
        flag("page-limit")
            .value_name("SECONDS")
            .value_parser(clap::value_parser!(u64).range(1..=86_400))
            .default_value("60")
    };
    let show_hidden = || flag("show-hidden").action(ArgAction::SetTrue);
    clap::Command::new("anugerah")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say("flag-version")),
        )
        .about(say("about"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(flag("root").value_name("DIR").value_parser(clap::value_parser!(PathBuf)).global(true))
        .arg(
            flag("language")
                .value_name("LANGUAGE")
                .value_parser(PossibleValuesParser::new(["id", "en"]))
                .global(true),
        )
        .arg(flag("quiet").short('q').action(ArgAction::SetTrue).global(true).conflicts_with("verbose"))
        .arg(flag("verbose").short('v').action(ArgAction::SetTrue).global(true))
        .subcommand(init::describe(words))
        .subcommand(new::describe(words))
        .subcommand(
            clap::Command::new("build")
                .about(say("about-build"))
                .arg(flag("output").value_name("DIR").value_parser(clap::value_parser!(PathBuf)))
                .arg(flag("base-url").value_name("URL").value_parser(base_url))
                .arg(as_of())
                .arg(flag("set-aside").value_name("FILE").action(ArgAction::Append))
                .arg(flag("no-cache").action(ArgAction::SetTrue))
                .arg(flag("precompress").action(ArgAction::SetTrue))
                .arg(flag("timings").action(ArgAction::SetTrue))
                .arg(page_limit())
                .arg(deny())
                .arg(format())
                .arg(show_hidden()),
        )
        .subcommand(
            clap::Command::new("check")
                .about(say("about-check"))
                .arg(as_of())
                .arg(page_limit())
                .arg(deny())
                .arg(format())
                .arg(show_hidden()),
        )
        .subcommand(serve::describe(words, as_of(), flag))
        .subcommand(
            clap::Command::new("explain")
                .about(say("about-explain"))
                .arg(Arg::new("what").help(say("flag-what")).required(true).num_args(1..))
                .arg(as_of())
                .arg(
                    flag("format")
                        .value_name("FORMAT")
                        .value_parser(PossibleValuesParser::new(["human", "json"]))
                        .default_value("human"),
                ),
        )
        .subcommand(
            clap::Command::new("schema")
                .about(say("about-schema"))
                .arg(Arg::new("kind").help(say("flag-kind")).conflicts_with("all"))
                .arg(flag("all").value_name("DIR").value_parser(clap::value_parser!(PathBuf))),
        )
        .subcommand(clap::Command::new("completions").about(say("about-completions")).arg(
            Arg::new("shell").required(true).value_parser(clap::value_parser!(Shell)).help(say("flag-shell")),
        ))
}

fn build(matches: &ArgMatches) -> Build {
    let set_aside = matches.get_many::<String>("set-aside").into_iter().flatten();
    Build {
        check: check(matches),
        output: matches.get_one::<PathBuf>("output").cloned(),
        base_url: matches.get_one::<String>("base-url").cloned(),
        set_aside: set_aside
            .map(|path| path.replace('\\', "/").trim_start_matches("./").to_owned())
            .collect(),
        no_cache: matches.get_flag("no-cache"),
        precompress: matches.get_flag("precompress"),
        timings: matches.get_flag("timings"),
    }
}

fn explain(matches: &ArgMatches) -> Explain {
    Explain {
        what: matches.get_many::<String>("what").into_iter().flatten().cloned().collect(),
        as_of: matches.get_one::<Timestamp>("as-of").copied().unwrap_or_else(Timestamp::now),
        json: matches.get_one::<String>("format").is_some_and(|format| format == "json"),
    }
}

/// A scheme, a host, perhaps a path; ends in `/`.
fn base_url(written: &str) -> Result<String, String> {
    let host = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"));
    let is_url = host.is_some_and(|rest| {
        let bad =
            |c: char| c.is_whitespace() || c.is_control() || matches!(c, '?' | '#' | '"' | '<' | '>' | '\\');
        !rest.is_empty() && !rest.starts_with('/') && !rest.contains(bad)
    });
    match is_url {
        true if written.ends_with('/') => Ok(written.to_owned()),
        true => Ok(format!("{written}/")),
        false => Err("https://example.org/path/".to_owned()),
    }
}

fn check(matches: &ArgMatches) -> Check {
    Check {
        as_of: matches.get_one::<Timestamp>("as-of").copied().unwrap_or_else(Timestamp::now),
        deny_warnings: matches.contains_id("deny"),
        page_limit: Duration::from_secs(matches.get_one::<u64>("page-limit").copied().unwrap_or(60)),
        format: match matches.get_one::<String>("format").map(String::as_str) {
            Some("json") => Format::Json,
            Some("github") => Format::Github,
            Some("sarif") => Format::Sarif,
            _ => Format::Human,
        },
        show_hidden: matches.get_flag("show-hidden"),
    }
}

/// A moment with its offset, or a day: its start in UTC.
fn moment(written: &str) -> Result<Timestamp, String> {
    if let Ok(moment) = written.parse::<Timestamp>() {
        return Ok(moment);
    }
    match written.parse::<jiff::civil::Date>() {
        Ok(day) => Ok(When::Day(day).instant(&jiff::tz::TimeZone::UTC)),
        Err(_) => Err("2025-07-03T20:00:00+09:00 / 2025-07-03".to_owned()),
    }
}
