create table noticeboard_announcement (
  id ${id},
  title text not null,
  text text not null,
  area_id bigint not null,
  published bigint not null,
  -- 0 as long as it hangs on the board
  withdrawn bigint not null
);
create index noticeboard_announcement_newest on noticeboard_announcement (id) where withdrawn = 0;
create index noticeboard_announcement_community on noticeboard_announcement (area_id, id) where withdrawn = 0;
create view noticeboard_hanging as
  select m.id, m.title, m.text, m.area_id, a.name as community, m.published
  from noticeboard_announcement m join api_area a on a.id = m.area_id where m.withdrawn = 0;
