-- what an administrator installed while the site ran: SHA-256 of the jar, of the one before it, the version that was
-- rolled back from, and the jar that is being brought in
alter table core_plugin add column hash text not null default '';
alter table core_plugin add column previous text not null default '';
alter table core_plugin add column rolled_back text not null default '';
alter table core_plugin add column intent text not null default '';
