//! The words of findings and of the command line, in the language of whoever runs the tool.

use super::forms::{self, Forms};
use super::language::Language;
use super::messages::{Messages, Unsaid, Value};
use crate::awards::number::Decimal;
use crate::diag::{Arg, Diagnostic};

/// The texts of a language: findings by their code, and the sentences of the command line.
pub(super) const fn texts(language: Language) -> [&'static str; 2] {
    match language {
        Language::Indonesian => [include_str!("messages/id.ftl"), include_str!("messages/cli.id.ftl")],
        Language::English => [include_str!("messages/en.ftl"), include_str!("messages/cli.en.ftl")],
    }
}

/// What each key of a source file means. The English words are the readers' own.
pub(super) const FIELDS: &str = include_str!("messages/fields.id.ftl");

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// What is wrong, as a sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Why each of the other places belongs to it, in the order of [`Diagnostic::related`].
    pub related: Vec<String>,
}

/// The tool's own words in one language.
pub struct Words {
    language: Language,
    messages: Messages,
    forms: Forms,
}

impl Words {
    /// The words for a language tag; English where the tool does not speak that language.
    #[must_use]
    pub fn for_language(tag: &str) -> Self {
        Self::new(Language::of(tag).unwrap_or(Language::English))
    }

    /// The words of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let mut messages = Messages::new(language.tag());
        messages.add_builtin(forms::builtin(language.tag()));
        texts(language).into_iter().for_each(|text| messages.add_builtin(text));
        if language == Language::Indonesian {
            messages.add_builtin(FIELDS);
        }
        let forms = Forms::read(&mut messages);
        Self { language, messages, forms }
    }

    /// The language of these words.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Puts a finding in words. A help sentence that names something which this finding does not carry
    /// (a suggestion, where nothing was near) is left out.
    #[must_use]
    pub fn describe(&self, finding: &Diagnostic) -> Described {
        let code = finding.code.text();
        let args: Vec<(&str, Value<'_>)> =
            finding.args.iter().map(|(name, arg)| (*name, self.value(arg))).collect();
        let attribute = |name: &str| self.messages.say(&format!("{code}.{name}"), &args);
        Described {
            message: self.messages.say_anyhow(code, &args),
            help: finding.help.and_then(|name| attribute(name).ok()).map(Into::into),
            related: finding
                .related
                .iter()
                .map(|place| attribute(place.words).map_or_else(|_| String::new(), Into::into))
                .collect(),
        }
    }

    /// A sentence of the command line (`messages/cli.*.ftl`). What is not there shows as its name.
    #[must_use]
    pub fn say(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        self.messages.say_anyhow(id, args)
    }

    /// The same, where it matters whether there is such a sentence.
    ///
    /// # Errors
    /// Where there is none, or it names something that is not there.
    pub fn try_say(&self, id: &str, args: &[(&str, Value<'_>)]) -> Result<String, Unsaid> {
        self.messages.say(id, args).map(Into::into)
    }

    /// What a key of a record in a source file means; none where the reader's own English words serve.
    #[must_use]
    pub fn field(&self, record: &str, key: &str) -> Option<String> {
        self.messages.say(&format!("{record}-{key}"), &[]).ok().map(Into::into)
    }

    fn value<'a>(&self, arg: &'a Arg) -> Value<'a> {
        match arg {
            Arg::Text(text) => Value::from(text.as_str()),
            Arg::Term(id) => Value::from(self.messages.say_anyhow(id, &[])),
            Arg::Number(number) => Value::Number(*number),
            Arg::Decimal { digits, scale } => {
                Value::from(self.forms.notation.signed(Decimal { digits: *digits, scale: *scale }))
            }
            Arg::OneOf(members) => Value::from(self.forms.or.join(members)),
            Arg::All(members) => Value::from(self.forms.and.join(members)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Code, FileId};

    fn words() -> [Words; 2] {
        ["id", "en"].map(Words::for_language)
    }

    #[test]
    fn findings_are_put_in_words() {
        let span = FileId(0).whole();
        let finding =
            Diagnostic::error(Code::DuplicateId, span).arg("id", "a").also(span, "first").help("help");
        let [id, en] = words().map(|words| words.describe(&finding));
        assert_eq!(id.message, "id \"a\" sudah dipakai");
        assert_eq!(id.related, ["pertama kali di sini"]);
        assert_eq!(id.help.as_deref(), Some("beri id lain pada salah satunya"));
        assert_eq!(en.message, "the id \"a\" is already taken");
        assert_eq!(en.related, ["first used here"]);
    }

    #[test]
    fn help_without_its_suggestion_is_left_out() {
        let finding = Diagnostic::error(Code::UnknownKey, FileId(0).whole()).arg("key", "titel").help("help");
        let [id, en] = words();
        assert_eq!(id.describe(&finding).help, None);
        let finding = finding.arg("suggestion", "title");
        assert_eq!(id.describe(&finding).help.as_deref(), Some("maksud Anda \"title\"?"));
        assert_eq!(en.describe(&finding).help.as_deref(), Some("did you mean \"title\"?"));
    }

    #[test]
    fn arguments_are_written_in_the_readers_language() {
        let [id, en] = words();
        let all = Arg::All(["a", "b", "c"].map(str::to_owned).into());
        let one = Arg::OneOf(["a", "b", "c"].map(str::to_owned).into());
        assert_eq!(id.value(&all), Value::from("a, b, dan c"));
        assert_eq!(en.value(&all), Value::from("a, b and c"));
        assert_eq!(id.value(&one), Value::from("a, b, atau c"));
        assert_eq!(en.value(&one), Value::from("a, b or c"));
        assert_eq!(id.value(&Arg::Term("format-month-8")), Value::from("Agustus"));
        assert_eq!(en.value(&Arg::Term("format-month-8")), Value::from("August"));
        assert_eq!(id.say("summary-errors", &[("count", 1200_usize.into())]), "1.200 kesalahan");
        assert_eq!(en.say("summary-errors", &[("count", 1200_usize.into())]), "1,200 errors");
        assert_eq!(en.say("summary-errors", &[("count", 1_usize.into())]), "1 error");
    }

    #[test]
    fn what_is_not_there_does_no_harm() {
        let [id, _] = words();
        assert_eq!(id.say("no-such-sentence", &[]), "no-such-sentence");
        assert_eq!(id.try_say("no-such-sentence", &[]), Err(Unsaid::Unknown));
        let finding =
            Diagnostic::nowhere(Code::UnknownKey).also(FileId(0).whole(), "nonsense").help("nonsense");
        let described = id.describe(&finding);
        assert_eq!(described.message, "kunci \"{$key}\" tidak dikenal di sini");
        assert_eq!((described.help, described.related), (None, vec![String::new()]));
        assert_eq!(Words::for_language("fr").language(), Language::English);
    }
}
