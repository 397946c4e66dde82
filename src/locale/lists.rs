//! Lists in a sentence: "a, b, dan c", "a, b and c".

use super::Locale;
use super::form::Form;
use super::messages::Messages;

/// What stands between the members of a list.
pub(super) struct Joints {
    comma: String,
    of_two: String,
    last: String,
}

impl Joints {
    pub(super) fn read(messages: &Messages, of_two: &str, last: &str) -> Self {
        let between = |id: &str| Form::read(messages, id).between();
        Self { comma: between("format-list-comma"), of_two: between(of_two), last: between(last) }
    }

    pub(super) fn join(&self, members: &[impl AsRef<str>]) -> String {
        let mut out = String::new();
        for (index, member) in members.iter().enumerate() {
            match members.len() - index {
                _ if index == 0 => {}
                1 if members.len() == 2 => out.push_str(&self.of_two),
                1 => out.push_str(&self.last),
                _ => out.push_str(&self.comma),
            }
            out.push_str(member.as_ref());
        }
        out
    }
}

impl Locale {
    /// All of them: "a dan b", "a, b, dan c"; "a, b and c". Nothing for no members.
    #[must_use]
    pub fn list_and(&self, members: &[impl AsRef<str>]) -> String {
        self.forms.and.join(members)
    }

    /// One of them: "a atau b", "a, b, atau c"; "a, b or c".
    #[must_use]
    pub fn list_or(&self, members: &[impl AsRef<str>]) -> String {
        self.forms.or.join(members)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::locale;

    #[test]
    fn lists_follow_the_language() {
        let (id, en) = (locale("id"), locale("en"));
        assert_eq!(id.list_and(&[] as &[&str]), "");
        assert_eq!(id.list_and(&["a"]), "a");
        assert_eq!(id.list_and(&["a", "b"]), "a dan b");
        assert_eq!(id.list_and(&["a", "b", "c", "d"]), "a, b, c, dan d");
        assert_eq!(id.list_or(&["a", "b"]), "a atau b");
        assert_eq!(id.list_or(&["a", "b", "c"]), "a, b, atau c");
        assert_eq!(en.list_and(&["a", "b"]), "a and b");
        assert_eq!(en.list_and(&["a", "b", "c"]), "a, b and c");
        assert_eq!(en.list_or(&["a", "b", "c"]), "a, b or c");
    }
}
