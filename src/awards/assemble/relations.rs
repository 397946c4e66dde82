//! Relations are written once, at one end; here the other end is filled in. All lists come out in the
//! order of the public lists, which have the newest first.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::awards::public::{AwardAt, CategoryAt, Changed, PhotoAt, Public, RecipientAt, Subject};
use crate::awards::public::{DatasetAt, EditionAt, NominationAt};

pub(super) fn relate(public: &mut Public) {
    awards(public);
    news(public);
    photos(public);
    lineage(public);
    changes(public);
}

fn awards(public: &mut Public) {
    for at in 0..public.recipients.len() {
        if let Some(region) = public.recipients[at].region {
            public.regions[region.index()].recipients.push(RecipientAt(at as u32));
        }
    }
    for at in 0..public.awards.len() {
        let here = AwardAt(at as u32);
        let award = &public.awards[at];
        let mut regions: Vec<_> = award.region.into_iter().collect();
        let recipients: Vec<_> = award.winners.iter().map(|winner| winner.recipient).collect();
        for recipient in recipients {
            let recipient = &mut public.recipients[recipient.index()];
            if recipient.awards.last() != Some(&here) {
                recipient.awards.push(here);
            }
            regions.extend(recipient.region);
        }
        regions.sort();
        regions.dedup();
        for region in regions {
            public.regions[region.index()].awards.push(here);
        }
    }
    for at in 0..public.nominations.len() {
        let recipient = public.nominations[at].recipient;
        public.recipients[recipient.index()].nominations.push(NominationAt(at as u32));
    }
}

fn news(public: &mut Public) {
    let lists = public.lists.clone();
    for (edition, news) in public.editions.iter_mut().zip(&lists.editions) {
        edition.news.clone_from(news);
    }
    for (recipient, news) in public.recipients.iter_mut().zip(&lists.recipients) {
        recipient.news.clone_from(news);
    }
    for (region, news) in public.regions.iter_mut().zip(&lists.regions) {
        region.news.clone_from(news);
    }
    for here in &lists.answering {
        if let Some(answered) = public.news[here.index()].replies_to {
            let news = Arc::make_mut(&mut public.news);
            Arc::make_mut(&mut news[answered.index()]).replies.push(*here);
        }
    }
}

fn photos(public: &mut Public) {
    for at in 0..public.photos.len() {
        let here = PhotoAt(at as u32);
        let photo = &public.photos[at];
        for region in &photo.regions {
            public.regions[region.index()].photos.push(here);
        }
        let mut shown = photo.recipients.clone();
        let of_award = photo.award.map(|award| public.awards[award.index()].winners.iter());
        shown.extend(of_award.into_iter().flatten().map(|winner| winner.recipient));
        shown.sort();
        shown.dedup();
        for recipient in shown {
            public.recipients[recipient.index()].photos.push(here);
        }
        // A result shows the picture that says it shows it, where it names none itself.
        if let Some(award) = photo.award {
            public.awards[award.index()].photo.get_or_insert(here);
        }
    }
    for at in 0..public.awards.len() {
        let award = &public.awards[at];
        let Some(photo) = award.photo else { continue };
        public.photos[photo.index()].award.get_or_insert(AwardAt(at as u32));
        for winner in award.winners.clone() {
            let shown = &mut public.recipients[winner.recipient.index()].photos;
            if !shown.contains(&photo) {
                shown.push(photo);
            }
        }
    }
}

/// One category across editions: joined by equal ids, and by the ids that it had formerly.
fn lineage(public: &mut Public) {
    let mut ids: BTreeMap<Arc<str>, usize> = BTreeMap::new();
    let mut joined: Vec<usize> = Vec::new();
    for category in &public.categories {
        let all: Vec<usize> = std::iter::once(&category.id)
            .chain(&category.formerly)
            .map(|id| {
                *ids.entry(id.value.clone()).or_insert_with(|| {
                    joined.push(joined.len());
                    joined.len() - 1
                })
            })
            .collect();
        let root = root(&mut joined, all[0]);
        for other in &all[1..] {
            let other = self::root(&mut joined, *other);
            joined[other] = root;
        }
    }
    let mut lines: BTreeMap<usize, Vec<CategoryAt>> = BTreeMap::new();
    let mut roots = Vec::new();
    for (at, category) in public.categories.iter().enumerate() {
        let root = ids.get(&category.id.value).map_or(0, |id| root(&mut joined, *id));
        lines.entry(root).or_default().push(CategoryAt(at as u32));
        roots.push(root);
    }
    for (category, root) in public.categories.iter_mut().zip(roots) {
        category.lineage = lines.get(&root).cloned().unwrap_or_default();
    }
}

fn root(joined: &mut [usize], mut at: usize) -> usize {
    while joined[at] != at {
        joined[at] = joined[joined[at]];
        at = joined[at];
    }
    at
}

fn changes(public: &mut Public) {
    let mut all = Vec::new();
    let mut add = |changes: &[crate::awards::change::Change], subject: Subject| {
        all.extend(changes.iter().map(|change| Changed { change: change.clone(), subject }));
    };
    for (at, recipient) in public.recipients.iter().enumerate() {
        add(&recipient.changes, Subject::Recipient(RecipientAt(at as u32)));
    }
    for (at, edition) in public.editions.iter().enumerate() {
        add(&edition.changes, Subject::Edition(EditionAt(at as u32)));
    }
    for (at, award) in public.awards.iter().enumerate() {
        add(&award.changes, Subject::Award(AwardAt(at as u32)));
    }
    for at in &public.lists.changed {
        add(&public.news[at.index()].changes, Subject::News(*at));
    }
    for (at, dataset) in public.datasets.iter().enumerate() {
        add(&dataset.changes, Subject::Dataset(DatasetAt(at as u32)));
    }
    all.sort_by_key(|changed| (std::cmp::Reverse(changed.change.date.value), changed.subject));
    public.changes = all;
}
