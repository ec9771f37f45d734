package org.linli.noticeboard;

import java.util.List;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.follow.Following;

/** The notice board: what the staff of a community announce to its residents. */
public final class NoticeBoardPlugin implements LinliPlugin {
    @Override
    public void setup(Setup to) {
        var board = new Board(to);
        to.permissions(Board.PUBLISH);
        List.of("clerk", "secretary", "officer").forEach(role -> to.role(role, Board.PUBLISH));
        to.routes(board::routes);
        to.follow(Following.of("noticeboard_announcement").area("area_id"));
        to.navigation("plugin.name", Board.PATH).forPublic();
        to.navigation("announcement.new", Board.PATH + "/new").forStaff(Board.PUBLISH);
        to.demo(board::demo);
    }
}
