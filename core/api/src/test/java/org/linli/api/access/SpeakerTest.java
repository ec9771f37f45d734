package org.linli.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeakerTest {

    private static final Speaker SELF = new Speaker(Nobody.VIEWER, 7, true);
    private static final Speaker HEARD = new Speaker(Nobody.VIEWER, 7, false);

    @Test
    void speaksAsTheOneOrTheOtherOfTheirOwnCaseAlone() {
        assertThat(Speaker.isSelf(SELF, 7)).isTrue();
        assertThat(Speaker.hasHeard(SELF, 7)).isFalse();
        assertThat(Speaker.hasHeard(HEARD, 7)).isTrue();
        assertThat(Speaker.isSelf(HEARD, 7)).isFalse();
        assertThat(Speaker.isSelf(SELF, 8)).isFalse();
        assertThat(Speaker.hasHeard(HEARD, 8)).isFalse();
        assertThat(Speaker.isSelf(Nobody.VIEWER, 7)).isFalse();
        assertThat(Speaker.hasHeard(Nobody.VIEWER, 7)).isFalse();
    }

    @Test
    void mayNoMoreThanTheViewer() {
        var permission = new Permission("a.b.c");
        assertThat(SELF.signedIn()).isFalse();
        assertThat(SELF.memberId()).isZero();
        assertThat(SELF.may(permission)).isFalse();
        assertThat(SELF.scope(permission)).isEqualTo(Scope.NOWHERE);
        assertThat(SELF.actingAs()).isEqualTo(ActingAs.ANYBODY);
    }
}
