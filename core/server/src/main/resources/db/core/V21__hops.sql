-- how many events led to this one: what goes in a circle is noticed
alter table core_event add column hops integer not null default 0;
