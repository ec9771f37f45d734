-- what administrators entered about a year; the newest row of a year holds, over what the product ships
create table core_calendar_year (
  year integer not null,
  sequence integer not null,
  source text not null,
  days_off text not null,
  make_up_days text not null,
  member_id bigint not null,
  changed_at bigint not null,
  primary key (year, sequence)
);
