# SPDX-License-Identifier: MIT
# Completion of vezne-cli for bash: commands, options, and the values of those that have a few.
_vezne_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= i
    local commands="checkout resume status orders order products form preview refund receipt capture decode doctor explain shop demo help version"
    local global="--project-url --app-token --provider --login-marker --password-marker --login --guest --password-file --lang --content-lang --data-dir --timeout --ca-file --shop --verbose --json --help --version"
    for ((i = 1; i < COMP_CWORD; i++)); do
        [[ " $commands " == *" ${COMP_WORDS[i]} "* ]] && command=${COMP_WORDS[i]} && break
    done
    case $before in
    --lang) COMPREPLY=($(compgen -W "en_US tr_TR" -- "$word")); return ;;
    --session-type) COMPREPLY=($(compgen -W "session intent" -- "$word")); return ;;
    --paper) COMPREPLY=($(compgen -W "a4 80mm" -- "$word")); return ;;
    --password-file | --ca-file | --csv | --pdf | --out | --escpos) COMPREPLY=($(compgen -f -- "$word")); return ;;
    --data-dir) COMPREPLY=($(compgen -d -- "$word")); return ;;
    shop) COMPREPLY=($(compgen -W "init status" -- "$word")); return ;;
    decode)
        COMPREPLY=($(compgen -W "error auth provider providers user form storage storages statuses order-created order orders preview accounts session sessions session-by-order product products discounts coupon refunds locales" -- "$word"))
        return
        ;;
    esac
    local own=
    case $command in
    '') COMPREPLY=($(compgen -W "$commands $global" -- "$word")); return ;;
    checkout | demo) own="--storage --form --account --reference-field --field --product --no-products --coupon --bonus --session-type --show-client-secret --watch" ;;
    resume) own="--storage --confirm-resend --abandon --adopt --disown" ;;
    status) own="--storage --watch" ;;
    orders) own="--storage --limit --offset --search --status --from --to --csv" ;;
    order) own="--storage" ;;
    products) own="--limit --offset --search --attribute" ;;
    preview) own="--product --coupon --bonus" ;;
    refund) own="--product --note --list --cancel" ;;
    receipt) own="--storage --pdf --paper --escpos --copy" ;;
    capture) own="--storage --out --products" ;;
    doctor) own="--storage --form --account --reference-field --attribute" ;;
    esac
    COMPREPLY=($(compgen -W "$own $global" -- "$word"))
}
complete -F _vezne_cli vezne-cli
