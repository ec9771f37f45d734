package org.linli.server.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** The forms of accounts, as records. */
final class AccessForms {

    static final int NAME_LENGTH_MAX = 64;

    static final Form<SignIn> SIGN_IN = Form.of(SignIn.class, "sign-in");
    static final Form<Elder> ELDER = Form.of(Elder.class, "elder");
    static final Form<Confirm> SIGN_OUT = Form.of(Confirm.class, "sign-out");
    static final Form<Change> PASSWORD = Form.of(Change.class, "password.change");
    static final Form<Fresh> RESET = Form.of(Fresh.class, "reset");
    static final Form<First> FIRST = Form.of(First.class, "first-administrator");
    static final Form<ActFor> ACT_FOR = Form.of(ActFor.class, "account.acting-as");
    static final Form<Confirm> END_SESSION = Form.of(Confirm.class, "session.end");
    static final Form<Confirm> END_OTHERS = Form.of(Confirm.class, "session.end-others");
    static final Form<NewToken> TOKEN = Form.of(NewToken.class, "token.create");
    static final Form<Confirm> END_TOKEN = Form.of(Confirm.class, "token.end");
    static final Form<NewAccount> ACCOUNT = Form.of(NewAccount.class, "account.create");
    static final Form<Confirm> DISABLE = Form.of(Confirm.class, "account.disable");
    static final Form<Confirm> ENABLE = Form.of(Confirm.class, "account.enable");
    static final Form<Confirm> LINK = Form.of(Confirm.class, "account.reset");
    static final Form<Give> GRANT = Form.of(Give.class, "grant.give");
    static final Form<Confirm> REVOKE = Form.of(Confirm.class, "grant.revoke");

    private AccessForms() {}

    /** A button alone. */
    record Confirm() {}

    record Elder(
            @As(Widget.HIDDEN) boolean on,
            @As(Widget.HIDDEN) String next) {}

    record SignIn(
            @As(value = Widget.TEXT, autocomplete = "username") @NotBlank @Size(max = NAME_LENGTH_MAX)
            String name,

            @As(Widget.PASSWORD) @NotBlank @Size(max = PasswordRules.LENGTH_MAX)
            String password,

            @As(Widget.HIDDEN) String next) {}

    record Change(
            @As(Widget.PASSWORD) @NotBlank @Size(max = PasswordRules.LENGTH_MAX)
            String old,

            @As(value = Widget.PASSWORD, autocomplete = "new-password") @NotBlank
            String fresh,

            @As(value = Widget.PASSWORD, autocomplete = "new-password") @NotBlank
            String again) {}

    record Fresh(
            @As(value = Widget.PASSWORD, autocomplete = "new-password") @NotBlank
            String fresh,

            @As(value = Widget.PASSWORD, autocomplete = "new-password") @NotBlank
            String again) {}

    record First(
            @As(value = Widget.TEXT, autocomplete = "name") @NotBlank @Size(max = NAME_LENGTH_MAX)
            String name,

            @As(value = Widget.TEXT, autocomplete = "username")
            LoginName loginName,

            @As(value = Widget.PASSWORD, autocomplete = "new-password") @NotBlank
            String password,

            @As(value = Widget.PASSWORD, autocomplete = "new-password") @NotBlank
            String again) {}

    record ActFor(@As(Widget.SELECT) long organization) {}

    record NewToken(
            @NotBlank @Size(max = Tokens.NAME_LENGTH_MAX) String name,
            @Min(1) @Max(Tokens.DAYS_MAX) int days) {}

    record NewAccount(
            @As(value = Widget.TEXT, autocomplete = "off") LoginName loginName, boolean byPhone) {}

    record Give(
            @As(Widget.SELECT) @NotBlank String role,
            @As(Widget.SELECT) Within within,
            Optional<LocalDate> until) {}
}
