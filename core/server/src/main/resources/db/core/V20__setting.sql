alter table core_setting add column secret smallint not null default 0;
