-- The nightly erasure looks only at matters whose content is still there.
create index service365_matter_due on service365_matter (filed_at) where title <> '';
