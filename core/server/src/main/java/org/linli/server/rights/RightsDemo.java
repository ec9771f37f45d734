package org.linli.server.rights;

import java.time.Duration;
import org.linli.api.access.Channel;
import org.linli.api.access.Viewer;
import org.linli.api.data.Data;
import org.linli.api.demo.Demo;
import org.linli.api.demo.DemoData;
import org.linli.api.member.Member;
import org.linli.api.member.Members;
import org.linli.server.access.Roles;

/** In each community somebody has asked at the counter to be erased; in every second one it was checked. */
final class RightsDemo implements DemoData {

    private static final Duration AGO = Duration.ofDays(6);

    private final Data data;
    private final Members members;
    private final ErasureRequests requests;

    RightsDemo(Data data, Members members, ErasureRequests requests) {
        this.data = data;
        this.members = members;
        this.requests = requests;
    }

    @Override
    public void make(Demo demo) {
        boolean check = false;
        for (var community : demo.communities()) {
            var people = demo.people(community.id());
            if (!people.isEmpty()) {
                var resident =
                        members.find(people.get(people.size() - 1).memberId()).orElseThrow();
                var secretary = demo.as(Roles.SECRETARY, community.id());
                boolean checked = check;
                demo.at(demo.now().minus(AGO), () -> tell(resident, secretary, checked));
                check = !check;
            }
        }
    }

    private void tell(Member resident, Viewer secretary, boolean checked) {
        var who = secretary.actingAs().onBehalfOf(resident.id(), Channel.COUNTER);
        long id = requests.ask(who, resident, "");
        if (checked) {
            var request =
                    data.read(handle -> new ErasureDao(handle).request(id)).orElseThrow();
            requests.check(secretary, request, new ErasureForms.Check(0, ""));
        }
    }
}
