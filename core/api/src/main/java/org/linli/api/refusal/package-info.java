/** What a person is told when input cannot be taken: values, not exceptions' texts. */
package org.linli.api.refusal;
