//! Long lists.

use super::Pen;
use crate::awards::public::NewsAt;
use crate::pages::address::Address;
use crate::pages::view::{NewsCard, NewsLine, PageLink, PaginationView};

/// How many pages on each side of the current one have a link.
const AROUND: usize = 2;

/// How many news items stand as cards on a page that is not about news; the others stand on one line each.
const CARDS: usize = 12;

impl Pen<'_> {
    /// The newest news as cards, and the rest on a line each.
    #[must_use]
    pub fn news_shelf(&self, news: &[NewsAt]) -> (Vec<NewsCard>, Vec<NewsLine>) {
        let (first, rest) = news.split_at(news.len().min(CARDS));
        let line =
            |at: &NewsAt| NewsLine { link: self.news_link(*at), date: self.when(self.public[*at].date) };
        (self.news_cards(first), rest.iter().map(line).collect())
    }

    /// The way from a page of a list to its others; none where there is one page.
    #[must_use]
    pub fn pagination(
        &self,
        current: usize,
        total: usize,
        address: impl Fn(usize) -> Address,
    ) -> Option<PaginationView> {
        if total < 2 {
            return None;
        }
        let mut before = 0;
        let mut link = |number: usize| {
            let gap_before = number > before + 1;
            before = number;
            PageLink {
                number,
                label: self.say("page-number", &[("number", number.into())]),
                href: self.urls.href(&address(number)),
                current: number == current,
                gap_before,
            }
        };
        Some(PaginationView {
            current,
            total,
            text: self.say("page-of", &[("number", current.into()), ("total", total.into())]),
            newer: (current > 1).then(|| self.link(&address(current - 1), self.word("newer-news"))),
            older: (current < total).then(|| self.link(&address(current + 1), self.word("older-news"))),
            pages: numbers(current, total).into_iter().map(&mut link).collect(),
        })
    }
}

/// The first page, the last, and those around the current one.
fn numbers(current: usize, total: usize) -> Vec<usize> {
    let mut numbers: Vec<usize> =
        (current.saturating_sub(AROUND).max(1)..=(current + AROUND).min(total)).collect();
    if numbers.first() != Some(&1) {
        numbers.insert(0, 1);
    }
    if numbers.last() != Some(&total) {
        numbers.push(total);
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn the_ends_and_the_neighbours_have_a_link() {
        assert_eq!(numbers(1, 2), [1, 2]);
        assert_eq!(numbers(1, 9), [1, 2, 3, 9]);
        assert_eq!(numbers(5, 9), [1, 3, 4, 5, 6, 7, 9]);
        assert_eq!(numbers(9, 9), [1, 7, 8, 9]);
    }
}
